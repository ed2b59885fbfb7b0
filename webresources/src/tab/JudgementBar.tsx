import { useId } from 'preact/hooks';
import type { PlainKey } from '../model/texts';
import type { Intent, Judgement, Message } from '../model/view';
import { Badge, type Tone } from './Badge';
import { JudgementPanel } from './JudgementPanel';
import { useTexts } from './texts';
import { UserText } from './UserText';

export const intentWords: Record<Intent, PlainKey> = {
  Complaint: 'intent.complaint',
  Question: 'intent.question',
  Request: 'intent.request',
  Praise: 'intent.praise',
  Suggestion: 'intent.suggestion',
  'Purchase intent': 'intent.purchase',
  'Churn risk': 'intent.churn',
  Other: 'intent.nothing',
  Spam: 'intent.spam',
};

const tones: Partial<Record<Intent, Tone>> = { Complaint: 'danger', 'Churn risk': 'danger', Praise: 'success', Spam: 'warning' };

interface JudgementBarProps {
  readonly message: Message;
  readonly judgement: Judgement;
  readonly explained: boolean;
  readonly onExplain: (explained: boolean) => void;
}

/** What a message is taken for, and, on demand, why, and what else it may be. */
export function JudgementBar({ message, judgement, explained, onExplain }: JudgementBarProps) {
  const texts = useTexts();
  const panel = useId();
  const { intent, topic } = judgement;
  return (
    <div class="judgement">
      <div class="chips">
        {intent !== null && <Badge tone={tones[intent] ?? 'neutral'}>{texts.plain(intentWords[intent])}</Badge>}
        {topic !== null && (
          <Badge tone="brand">
            <UserText text={topic.name} />
          </Badge>
        )}
        <button
          type="button"
          class="link"
          aria-expanded={explained}
          aria-controls={panel}
          onClick={() => {
            onExplain(!explained);
          }}
        >
          {texts.plain('judgement.why')}
        </button>
      </div>
      <div id={panel} hidden={!explained}>
        {explained && <JudgementPanel message={message} judgement={judgement} />}
      </div>
    </div>
  );
}
