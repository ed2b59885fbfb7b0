import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import { conversation, message, newId, view } from '../sampleView';
import { fakeClient, renderTab } from './renderTab';

const id = newId();
const newest = message({ text: 'Newest' });
const long = conversation({ id, name: 'Invoice', messages: [newest], more: { earlier: 36, conversationId: id } });
const whole = { ...long, messages: [message({ text: 'Oldest' }), newest], more: null };

describe('A conversation', () => {
  it('tells network, state, visibility, decision, priority, clock and count', async () => {
    const { root } = await renderTab(fakeClient(view({ conversations: [conversation({ visibility: 'Direct' })] })));
    const facts = [...root.querySelectorAll('.conversation .facts li')].map((fact) => fact.textContent);
    expect(facts).toEqual(
      ['Waiting on us', 'Due in 50 min', 'Private', 'X', 'Decision: Respond', 'Priority 80', '1 message', '3 hours ago', 'Details']
    );
  });

  it('draws the customer on one side and the company on the other', async () => {
    const messages = [message(), message({ direction: 'Outgoing', author: 'Contoso Care' })];
    const { root } = await renderTab(fakeClient(view({ conversations: [conversation({ messages })] })));
    const items = [...root.querySelectorAll<HTMLElement>('.message')];
    expect(items.map((item) => item.dataset.direction)).toEqual(['Incoming', 'Outgoing']);
    expect(items.map((item) => item.querySelector('.visually-hidden')?.textContent)).toEqual(['Customer:', 'Company:']);
  });

  it('is folded once it is settled, and unfolds', async () => {
    const settled = conversation({ name: 'Done', state: 'Resolved', messages: [message({ text: 'Thanks!' })] });
    const { root, text, button, click } = await renderTab(fakeClient(view({ conversations: [settled] })));
    expect(button('Done').getAttribute('aria-expanded')).toBe('false');
    expect(text()).not.toContain('Thanks!');
    expect(root.querySelector('.conversation')?.textContent).not.toContain('Due in');
    await click('Done');
    expect(button('Done').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('Thanks!');
  });

  it('opens its record', async () => {
    const client = fakeClient(view({ conversations: [long] }));
    const { click } = await renderTab(client);
    await click('Details of Invoice');
    expect(client.openRecord).toHaveBeenCalledWith('soc_conversation', id);
  });

  it('fetches its earlier messages', async () => {
    const client = fakeClient(view({ conversations: [long] }));
    client.readConversation.mockResolvedValue(whole);
    const { root, click, text, announced } = await renderTab(client);
    await click('36 earlier messages');
    expect(client.readConversation).toHaveBeenCalledWith(view().contact.id, id);
    expect([...root.querySelectorAll('.post-text')].map((post) => post.textContent)).toEqual(['Oldest', 'Newest']);
    expect(text()).not.toContain('earlier messages');
    expect(announced()).toBe('The whole conversation is shown.');
  });

  it.each([
    ['it can’t be fetched', () => Promise.reject(new Fault('failed', 'The server is busy.')), 'The server is busy.'],
    ['it is gone', () => Promise.resolve(null), 'no longer among those of the contact'],
  ])('says where %s, and can be asked again', async (_, answer, expected) => {
    const client = fakeClient(view({ conversations: [long] }));
    client.readConversation.mockImplementation(answer);
    const { root, click, button } = await renderTab(client);
    await click('36 earlier messages');
    expect(root.querySelector('.earlier [role=alert]')?.textContent).toContain(expected);
    expect(button('36 earlier messages').getAttribute('aria-disabled')).toBe('false');
  });

  it('shows a long post folded, but whole in the page', async () => {
    const text = 'W'.repeat(10_000);
    const { root, click } = await renderTab(fakeClient(view({ conversations: [conversation({ messages: [message({ text })] })] })));
    const post = root.querySelector<HTMLElement>('.post-text');
    expect(post?.textContent).toBe(text);
    expect(post?.dataset.folded).toBe('true');
    await click('Show all');
    expect(post?.dataset.folded).toBe('false');
  });
});
