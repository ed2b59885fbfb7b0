import { useId, useState } from 'preact/hooks';
import { isSettled } from '../model/conversations';
import type { Conversation } from '../model/view';
import { ConversationFacts } from './ConversationFacts';
import { Icon } from './Icon';
import { chevronIcon } from './icons';
import { IssueBar } from './IssueBar';
import { NetworkMark } from './NetworkMark';
import { Thread } from './Thread';
import { UserText } from './UserText';

interface ConversationCardProps {
  readonly conversation: Conversation;
  readonly onUnfold: (id: string) => Promise<void>;
  readonly onOpen: (id: string) => void;
}

/** One conversation; its thread unfolds and folds. */
export function ConversationCard({ conversation, onUnfold, onOpen }: ConversationCardProps) {
  const { id, name, network } = conversation;
  const [expanded, setExpanded] = useState(!isSettled(conversation));
  const thread = useId();
  return (
    <li class="card conversation">
      <div class="card-head">
        <NetworkMark network={network} />
        <div class="card-heading">
          <h4 class="card-title">
            <button
              type="button"
              class="disclosure"
              aria-expanded={expanded}
              aria-controls={thread}
              onClick={() => {
                setExpanded(!expanded);
              }}
            >
              <UserText text={name} />
              <Icon shape={chevronIcon} />
            </button>
          </h4>
          <ConversationFacts
            conversation={conversation}
            onOpen={() => {
              onOpen(id);
            }}
          />
        </div>
      </div>
      <div id={thread} class="card-body" hidden={!expanded}>
        {expanded && (
          <>
            <IssueBar conversation={conversation} />
            <Thread conversation={conversation} onUnfold={onUnfold} />
          </>
        )}
      </div>
    </li>
  );
}
