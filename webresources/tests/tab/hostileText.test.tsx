import { describe, expect, it } from 'vitest';
import { conversation, issue, message, observation, profile, view } from '../sampleView';
import { fakeClient, renderTab } from './renderTab';

const markup = '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"><svg onload="window.pwned=1">\u202E';
const hostile = view({
  rightNow: { sentence: markup, action: markup, reason: markup, dueOn: null },
  conversations: [
    conversation({
      name: markup,
      network: markup,
      messages: [
        message({ author: markup, text: markup, url: 'javascript:alert(1)' }),
        message({ text: 'a\n\n  b', url: 'https://x.example/1' }),
        message({ url: 'data:text/html,<script>1</script>' }),
      ],
    }),
  ],
  knowledge: [issue({ name: markup }), observation({ aspect: markup, value: markup, source: markup, url: 'javascript:alert(1)' })],
  history: [observation({ value: markup, source: markup })],
  profiles: [
    profile({
      name: markup,
      handle: markup,
      url: 'vbscript:1',
      match: { status: 'Suggested', score: 1, evidence: [{ sentence: markup, weight: null }] },
    }),
  ],
});

describe('Text from outside', () => {
  it('stays text', async () => {
    const { root } = await renderTab(fakeClient(hostile));
    expect(root.querySelectorAll('script, img, [onload], [onerror]')).toHaveLength(0);
    expect(root.querySelector('.post-text')?.textContent).toBe(markup);
  });

  it('is isolated from the direction of what surrounds it', async () => {
    const { root } = await renderTab(fakeClient(hostile));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const holders = new Set<Element | null>();
    while (walker.nextNode()) {
      if (walker.currentNode.textContent?.includes('\u202E')) {
        holders.add(walker.currentNode.parentElement);
      }
    }
    expect(holders.size).toBeGreaterThan(8);
    expect([...holders].filter((holder) => holder?.getAttribute('dir') !== 'auto')).toEqual([]);
  });

  it('carries no mark that turns the direction into labels', async () => {
    const { root } = await renderTab(fakeClient(hostile));
    const labelled = [...root.querySelectorAll('[aria-label], [title]')];
    const labels = [...labelled.map((one) => one.getAttribute('aria-label')), ...labelled.map((one) => one.getAttribute('title'))];
    expect(labels.filter((label) => label?.includes('\u202E'))).toEqual([]);
  });

  it('keeps its line breaks', async () => {
    const { root } = await renderTab(fakeClient(hostile));
    expect(root.querySelectorAll('.post-text')[1]?.textContent).toBe('a\n\n  b');
  });

  it('leads out only to the web, without handing over the window or the address', async () => {
    const { root } = await renderTab(fakeClient(hostile));
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://x.example/1']);
    expect(links[0]?.rel).toBe('noopener noreferrer');
    expect(links[0]?.target).toBe('_blank');
  });
});
