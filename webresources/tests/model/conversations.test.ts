import { describe, expect, it } from 'vitest';
import { groupConversations, keepEarlierMessages, lastPostedOn, messageCount, withConversation } from '../../src/model/conversations';
import { conversation, message, newId, view } from '../sampleView';

describe('groupConversations', () => {
  it('puts what waits on us first and what is settled apart, and otherwise keeps the order', () => {
    const names = ['Open', 'Resolved', 'Waiting on customer', 'Waiting on us', 'Not for us', 'Open'] as const;
    const { open, settled } = groupConversations(names.map((state, index) => conversation({ state, name: `${state} ${index}` })));
    expect(open.map((one) => one.name)).toEqual(['Waiting on us 3', 'Open 0', 'Waiting on customer 2', 'Open 5']);
    expect(settled.map((one) => one.name)).toEqual(['Resolved 1', 'Not for us 4']);
  });
});

describe('A conversation', () => {
  it('was last heard of when its newest message with a time was posted', () => {
    expect(lastPostedOn(conversation({ messages: [message(), message({ postedOn: null })] }))).toBe('2026-11-21T11:05:00Z');
    expect(lastPostedOn(conversation({ messages: [] }))).toBeNull();
  });

  it('counts the messages that are not here yet', () => {
    const id = newId();
    expect(messageCount(conversation({ id, more: { earlier: 10, conversationId: id } }))).toBe(11);
  });

  it('is exchanged for its whole', () => {
    const part = conversation();
    const whole = { ...part, messages: [message(), ...part.messages] };
    const other = conversation();
    expect(withConversation(view({ conversations: [other, part] }), whole).conversations).toEqual([other, whole]);
  });
});

describe('keepEarlierMessages', () => {
  const id = newId();
  const [first, second, third] = [message(), message(), message()];
  const more = { earlier: 1, conversationId: id };

  it('keeps unfolded what was unfolded', () => {
    const before = view({ conversations: [conversation({ id, messages: [first, second], more: null })] });
    const fresh = view({ conversations: [conversation({ id, messages: [second, third], more })] });
    const [kept] = keepEarlierMessages(before, fresh).conversations;
    expect(kept?.messages).toEqual([first, second, third]);
    expect(kept?.more).toBeNull();
  });

  it.each([
    ['was not unfolded', conversation({ id, messages: [second], more })],
    ['has moved on by more than is here', conversation({ id, messages: [first], more: null })],
    ['was not there', conversation()],
  ])('takes the fresh one where it %s', (_, known) => {
    const fresh = view({ conversations: [conversation({ id, messages: [second, third], more })] });
    expect(keepEarlierMessages(view({ conversations: [known] }), fresh)).toEqual(fresh);
  });
});
