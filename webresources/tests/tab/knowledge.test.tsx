import { describe, expect, it } from 'vitest';
import { contactId, issue, observation, view } from '../sampleView';
import { fakeClient, renderTab } from './renderTab';

describe('What we know', () => {
  it('is shown with source, date, basis and end', async () => {
    const { text } = await renderTab(fakeClient(view({ knowledge: [observation()] })));
    for (const words of ['Leipzig', 'home town', 'Register', 'Legitimate interests', '90%', 'Jan 31, 2027', 'Location']) {
      expect(text()).toContain(words);
    }
  });

  it('says so where the source says too little', async () => {
    const { text } = await renderTab(fakeClient(view({ knowledge: [observation({ source: null, basis: null, expiresOn: null, confidence: null, kind: null, aspect: null, collectedOn: null })] })));
    expect(text()).toContain('SourceNot stated');
    expect(text()).toContain('Lawful basisNot stated');
    expect(text()).toContain('Gone fromNo end');
  });

  it('folds away what held before', async () => {
    const { root } = await renderTab(fakeClient(view({ knowledge: [observation()], history: [observation({ value: 'Dresden' })] })));
    const former = root.querySelector('details.former');
    expect(former?.hasAttribute('open')).toBe(false);
    expect(former?.textContent).toContain('1 that held before');
    expect(former?.textContent).toContain('Dresden');
  });

  it('begins with the causes, how many have them and until when', async () => {
    const client = fakeClient(view({ knowledge: [issue(), observation()] }));
    const { text, click } = await renderTab(client);
    for (const words of ['Kettle: lid, hinge', 'Fix planned', 'People who say so41', 'Silent (estimate)984', 'New in seven days7', 'Nov 30, 2026', 'Leipzig']) expect(text()).toContain(words);
    await click('Open issue: Kettle: lid, hinge');
    expect(client.openRecord).toHaveBeenCalledWith('soc_issue', issue().id);
  });

  it('is shown of somebody without a profile or a conversation too', async () => {
    const { text } = await renderTab(fakeClient(view({ conversations: [], profiles: [], knowledge: [observation()] })));
    expect(text()).toContain('Leipzig');
  });
});

describe('Privacy', () => {
  it('is offered to those who answer people’s requests, and to nobody else', async () => {
    const client = fakeClient(view());
    expect((await renderTab(client)).text()).not.toContain('Export or erase');
    client.user.guardsPrivacy = true;
    const { click } = await renderTab(client);
    await click('Export or erase…');
    expect(client.openPrivacy).toHaveBeenCalledWith(contactId, 'Privacy');
  });
});
