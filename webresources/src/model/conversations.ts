import type { Conversation, SocialView } from './view';

export interface ConversationGroups {
  readonly open: readonly Conversation[];
  readonly settled: readonly Conversation[];
}

export function isSettled(conversation: Conversation): boolean {
  return conversation.state === 'Resolved' || conversation.state === 'Not for us';
}

/** What waits for us first, then the others that are open; within each the order of the view stands: newest first. */
export function groupConversations(conversations: readonly Conversation[]): ConversationGroups {
  const open = conversations.filter((conversation) => !isSettled(conversation));
  return {
    open: [...open.filter(waitsOnUs), ...open.filter((conversation) => !waitsOnUs(conversation))],
    settled: conversations.filter(isSettled),
  };
}

function waitsOnUs(conversation: Conversation): boolean {
  return conversation.state === 'Waiting on us';
}

/** The time of the newest message that has one. */
export function lastPostedOn(conversation: Conversation): string | null {
  const times = conversation.messages.map((message) => message.postedOn).filter((time) => time !== null);
  return times[times.length - 1] ?? null;
}

export function messageCount(conversation: Conversation): number {
  return conversation.messages.length + (conversation.more ? conversation.more.earlier : 0);
}

/** The view with one conversation exchanged for its whole. */
export function withConversation(view: SocialView, whole: Conversation): SocialView {
  return { ...view, conversations: view.conversations.map((one) => (one.id === whole.id ? whole : one)) };
}

/** A fresh view in which what the agent had already unfolded stays unfolded. */
export function keepEarlierMessages(before: SocialView, fresh: SocialView): SocialView {
  const conversations = fresh.conversations.map((one) => {
    const known = before.conversations.find((other) => other.id === one.id);
    return known ? joined(known, one) : one;
  });
  return { ...fresh, conversations };
}

function joined(known: Conversation, fresh: Conversation): Conversation {
  if (known.more !== null || fresh.more === null) {
    return fresh;
  }
  const overlap = known.messages.findIndex((message) => message.id === fresh.messages[0]?.id);
  return overlap < 0 ? fresh : { ...fresh, messages: [...known.messages.slice(0, overlap), ...fresh.messages], more: null };
}
