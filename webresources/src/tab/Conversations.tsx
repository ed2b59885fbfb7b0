import { groupConversations } from '../model/conversations';
import type { Conversation } from '../model/view';
import { ConversationCard } from './ConversationCard';
import { Section } from './Section';
import { useTexts } from './texts';

interface ConversationsProps {
  readonly conversations: readonly Conversation[];
  readonly onUnfold: (id: string) => Promise<void>;
  readonly onOpen: (id: string) => void;
}

/** What is open, unfolded; what is settled, folded. */
export function Conversations({ conversations, onUnfold, onOpen }: ConversationsProps) {
  const texts = useTexts();
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
    <Section title={texts.plain('conversations.title')}>
      {conversations.length === 0 && <p class="hint">{texts.plain('conversations.none')}</p>}
      {open.length > 0 && group(texts.filled('conversations.open', { number: open.length }), open)}
      {open.length === 0 && settled.length > 0 && <p class="hint">{texts.plain('conversations.noneOpen')}</p>}
      {settled.length > 0 && group(texts.filled('conversations.settled', { number: settled.length }), settled)}
    </Section>
  );
}
