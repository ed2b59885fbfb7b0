import { useRef } from 'preact/hooks';
import { withoutDirectionMarks } from '../model/plainText';
import type { Conversation } from '../model/view';
import { EarlierMessages } from './EarlierMessages';
import { MessageItem } from './MessageItem';
import { useTexts } from './texts';
import { useKeptScroll } from './useKeptScroll';

interface ThreadProps {
  readonly conversation: Conversation;
  readonly onUnfold: (id: string) => Promise<void>;
}

/** The messages, oldest first, opened at the newest; the customer on one side, the company on the other. */
export function Thread({ conversation, onUnfold }: ThreadProps) {
  const { name, network, messages, more } = conversation;
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { scrolls, onScroll } = useKeptScroll(scroller, messages);
  return (
    <div
      class="thread"
      ref={scroller}
      role="group"
      aria-label={texts.filled('conversation.thread', { name: withoutDirectionMarks(name) })}
      tabIndex={scrolls ? 0 : undefined}
      onScroll={onScroll}
    >
      {more !== null && (
        <EarlierMessages
          earlier={more.earlier}
          onUnfold={() => onUnfold(more.conversationId)}
          onDone={() => scroller.current?.focus()}
        />
      )}
      <ol class="messages">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} network={network} />
        ))}
      </ol>
    </div>
  );
}
