import { isSettled, lastPostedOn, messageCount } from '../model/conversations';
import { withoutDirectionMarks } from '../model/plainText';
import type { Conversation, ConversationState } from '../model/view';
import { texts } from '../strings';
import { Badge, type Tone } from './Badge';
import { DueBadge } from './DueBadge';
import { globeIcon, lockIcon } from './icons';
import { Time } from './Time';
import { UserText } from './UserText';

const tones: Record<ConversationState, Tone> = {
  Open: 'brand',
  'Waiting on us': 'warning',
  'Waiting on customer': 'neutral',
  Resolved: 'success',
  'Not for us': 'neutral',
};

interface ConversationFactsProps {
  readonly conversation: Conversation;
  readonly onOpen: () => void;
}

/** State first, then the clock, then what there is to know at a glance, and the way to the record. */
export function ConversationFacts({ conversation, onOpen }: ConversationFactsProps) {
  const { name, network, visibility, state, decision, priority, dueOn } = conversation;
  const last = lastPostedOn(conversation);
  return (
    <ul class="facts">
      <li data-plain>
        <Badge tone={tones[state]}>{texts.conversations.states[state]}</Badge>
      </li>
      {dueOn !== null && !isSettled(conversation) && (
        <li data-plain>
          <DueBadge dueOn={dueOn} />
        </li>
      )}
      <li data-plain>
        <Badge tone="neutral" icon={visibility === 'Direct' ? lockIcon : globeIcon}>
          {texts.conversations.visibilities[visibility]}
        </Badge>
      </li>
      <li>
        <UserText text={network} />
      </li>
      {decision !== 'Undecided' && <li>{texts.conversations.decided(decision)}</li>}
      {priority !== null && <li>{texts.conversations.priority(priority)}</li>}
      <li>{texts.conversations.messages(messageCount(conversation))}</li>
      {last !== null && (
        <li>
          <Time time={last} />
        </li>
      )}
      <li>
        <button type="button" class="link" aria-label={texts.conversations.detailsOf(withoutDirectionMarks(name))} onClick={onOpen}>
          {texts.conversations.details}
        </button>
      </li>
    </ul>
  );
}
