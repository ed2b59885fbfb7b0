import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import { conversation, judgement, message, view } from '../sampleView';
import { fakeClient, renderTab, settle } from './renderTab';

const judged = (given = {}) => message({ text: 'Where is my parcel?', judgement: judgement(given) });
const of = (one: ReturnType<typeof message>) => view({ conversations: [conversation({ messages: [one] })] });

async function explained(one: ReturnType<typeof message>, client = fakeClient(of(one))) {
  const tab = await renderTab(client);
  await tab.click('Why?');
  const field = (label: string) => {
    const found = [...tab.root.querySelectorAll('.correction')].find((row) => row.querySelector('label span')?.textContent === label);
    const select = found?.querySelector('select');
    if (!select) {
      throw new Error(`There is no field '${label}'.`);
    }
    return select;
  };
  const choose = async (label: string, value: string) => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  return { ...tab, client, field, choose };
}

describe('A judged message', () => {
  it('shows what it is taken for', async () => {
    const { root } = await renderTab(fakeClient(of(judged())));
    expect([...root.querySelectorAll('.chips .badge')].map((chip) => chip.textContent)).toEqual(['Complaint', 'Delivery']);
    expect(root.querySelector('mark')).toBeNull();
  });

  it('tells why and marks the words, on demand', async () => {
    const { root, text, button } = await explained(judged());
    expect(text()).toContain('a complaint (72 %); about Delivery.');
    expect([...root.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.dataset.of])).toEqual([['Where is', 'Sentiment'], ['parcel', 'Topic']]);
    expect(root.querySelector('.post-text')?.textContent).toBe('Where is my parcel?');
    expect(button('Why?').getAttribute('aria-expanded')).toBe('true');
  });

  it('that is ours has none of this', async () => {
    const { root } = await renderTab(fakeClient(of(message({ direction: 'Outgoing' }))));
    expect(root.querySelector('.judgement')).toBeNull();
  });
});

describe('Correcting a message', () => {
  it('says what else it is, and reads the view again', async () => {
    const one = judged();
    const { client, choose, announced } = await explained(one);
    await choose('Sentiment', 'Positive');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Sentiment', say: 'value', value: 'Positive' });
    expect(client.readView).toHaveBeenCalledTimes(2);
    expect(announced()).toBe('Saved. It stands from now on, and is learned from.');
    await choose('Intent', 'Question');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Intent', say: 'value', value: 'Question' });
    await choose('Topic', '');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Topic', say: 'value', value: null });
  });

  it('offers the topics that there are', async () => {
    const one = judged();
    const client = fakeClient(of(one));
    client.readTopics.mockResolvedValue([{ id: 'a', name: 'Returns' }]);
    const { field, choose } = await explained(one, client);
    expect([...field('Topic').options].map((option) => option.textContent)).toEqual(['No topic', 'Returns']);
    await choose('Topic', 'a');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Topic', say: 'value', value: 'a' });
  });

  it('confirms what is right and takes back what was said', async () => {
    const one = judged({ set: ['Intent'] });
    const { client, click, text } = await explained(one);
    await click('Right: Sentiment');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Sentiment', say: 'right' });
    expect(text()).toContain('Said by a person');
    await click('Take back: Intent');
    expect(client.correct).toHaveBeenLastCalledWith(one.id, { part: 'Intent', say: 'takeBack' });
  });

  it('says so where it did not work', async () => {
    const one = judged();
    const client = fakeClient(of(one));
    client.correct.mockRejectedValueOnce(new Fault('denied', 'You may not write this.'));
    const { root, choose } = await explained(one, client);
    await choose('Sentiment', 'Neutral');
    expect(root.querySelector('.correction ~ [role=alert]')?.textContent).toBe('You may not write this.');
    expect(client.readView).toHaveBeenCalledTimes(1);
  });
});
