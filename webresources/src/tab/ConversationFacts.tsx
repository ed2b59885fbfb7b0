import { isSettled, lastPostedOn, messageCount } from '../model/conversations';
import { withoutDirectionMarks } from '../model/plainText';
import type { PlainKey } from '../model/texts';
import type { Conversation, ConversationDecision, ConversationState, Visibility } from '../model/view';
import { Badge, type Tone } from './Badge';
import { DueBadge } from './DueBadge';
import { globeIcon, lockIcon } from './icons';
import { useTexts } from './texts';
import { Time } from './Time';
import { UserText } from './UserText';

const tones: Record<ConversationState, Tone> = {
  Open: 'brand',
  'Waiting on us': 'warning',
  'Waiting on customer': 'neutral',
  Resolved: 'success',
  'Not for us': 'neutral',
};

const states: Record<ConversationState, PlainKey> = {
  Open: 'conversation.state.open',
  'Waiting on us': 'conversation.state.waitingOnUs',
  'Waiting on customer': 'conversation.state.waitingOnCustomer',
  Resolved: 'conversation.state.resolved',
  'Not for us': 'conversation.state.notForUs',
};

const visibilities: Record<Visibility, PlainKey> = {
  Public: 'conversation.visibility.public',
  Direct: 'conversation.visibility.direct',
};

const decisions: Record<ConversationDecision, PlainKey> = {
  Undecided: 'decision.undecided',
  Respond: 'decision.respond',
  'Fix the cause': 'decision.fixTheCause',
  Amplify: 'decision.amplify',
  'Leave alone': 'decision.leaveAlone',
  Hide: 'decision.hide',
};

interface ConversationFactsProps {
  readonly conversation: Conversation;
  readonly onOpen: () => void;
}

/** State first, then the clock, then what there is to know at a glance, and the way to the record. */
export function ConversationFacts({ conversation, onOpen }: ConversationFactsProps) {
  const { name, network, visibility, state, decision, priority, dueOn } = conversation;
  const texts = useTexts();
  const last = lastPostedOn(conversation);
  return (
    <ul class="facts">
      <li data-plain>
        <Badge tone={tones[state]}>{texts.plain(states[state])}</Badge>
      </li>
      {dueOn !== null && !isSettled(conversation) && (
        <li data-plain>
          <DueBadge dueOn={dueOn} />
        </li>
      )}
      <li data-plain>
        <Badge tone="neutral" icon={visibility === 'Direct' ? lockIcon : globeIcon}>
          {texts.plain(visibilities[visibility])}
        </Badge>
      </li>
      <li>
        <UserText text={network} />
      </li>
      {decision !== 'Undecided' && <li>{texts.filled('conversation.decision', { decision: texts.plain(decisions[decision]) })}</li>}
      {priority !== null && <li>{texts.filled('conversation.priority', { priority: texts.formats.number.format(priority) })}</li>}
      <li>{texts.counted('conversation.messages', messageCount(conversation))}</li>
      {last !== null && (
        <li>
          <Time time={last} />
        </li>
      )}
      <li>
        <button type="button" class="link" aria-label={texts.filled('conversation.detailsOf', { name: withoutDirectionMarks(name) })} onClick={onOpen}>
          {texts.plain('conversation.details')}
        </button>
      </li>
    </ul>
  );
}
