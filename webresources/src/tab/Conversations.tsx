import { groupConversations } from '../model/conversations';
import type { Conversation } from '../model/view';
import { texts } from '../strings';
import { ConversationCard } from './ConversationCard';
import { Section } from './Section';

interface ConversationsProps {
  readonly conversations: readonly Conversation[];
  readonly onUnfold: (id: string) => Promise<void>;
  readonly onOpen: (id: string) => void;
}

/** What is open, unfolded; what is settled, folded. */
export function Conversations({ conversations, onUnfold, onOpen }: ConversationsProps) {
  const { open, settled } = groupConversations(conversations);
  const group = (title: string, members: readonly Conversation[]) => (
    <div class="group">
      <h3 class="group-title">{title}</h3>
      <ul class="cards">
        {members.map((conversation) => (
          <ConversationCard key={conversation.id} conversation={conversation} onUnfold={onUnfold} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
  return (
    <Section title={texts.conversations.title}>
      {conversations.length === 0 && <p class="hint">{texts.conversations.none}</p>}
      {open.length > 0 && group(texts.conversations.openGroup(open.length), open)}
      {open.length === 0 && settled.length > 0 && <p class="hint">{texts.conversations.noneOpen}</p>}
      {settled.length > 0 && group(texts.conversations.settledGroup(settled.length), settled)}
    </Section>
  );
}
