import { useEffect, useRef } from 'preact/hooks';
import { decisionsFor, type Choice, type Decision } from '../model/decisions';
import { withoutDirectionMarks } from '../model/plainText';
import { wordsIn, type FilledKey, type PlainKey } from '../model/texts';
import type { Profile } from '../model/view';
import { Button } from './Button';
import { ExternalLink } from './ExternalLink';
import type { IconShape } from './Icon';
import { checkmarkIcon, dismissIcon, unlinkIcon } from './icons';
import { OutcomeLine } from './OutcomeLine';
import { useTexts } from './texts';
import type { ProfileWork } from './useDecisions';

const icons: Record<Choice, IconShape> = { Confirm: checkmarkIcon, Reject: dismissIcon, Unlink: unlinkIcon };

const words: Record<Choice, PlainKey> = { Confirm: 'profile.confirm', Reject: 'profile.reject', Unlink: 'profile.unlink' };

const labels = {
  Confirm: 'profile.confirmOn',
  Reject: 'profile.rejectOn',
  Unlink: 'profile.unlinkOn',
} as const satisfies Record<Choice, FilledKey>;

interface DecisionBarProps {
  readonly profile: Profile;
  readonly work: ProfileWork;
  readonly onDecide: (decision: Decision) => void;
}

/** What can be decided, what was decided, and the way back. */
export function DecisionBar({ profile, work: { running, fault, outcome }, onDecide }: DecisionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const texts = useTexts();
  const onNetwork = { name: withoutDirectionMarks(profile.name), network: profile.network };
  // The button that was pressed is gone after a decision; the focus must not go with it.
  useEffect(() => {
    if (outcome !== null && document.activeElement === document.body) {
      bar.current?.focus();
    }
  }, [outcome]);
  return (
    <div class="decisions" ref={bar} tabIndex={-1}>
      {outcome !== null && (
        <OutcomeLine
          outcome={outcome}
          label={texts.filled('profile.undoOn', onNetwork)}
          busy={running !== null}
          onUndo={() => {
            onDecide('Undo');
          }}
        />
      )}
      {fault !== null && (
        <p class="fault user-text" role="alert">
          {wordsIn(texts, fault.words)}
        </p>
      )}
      <div class="decision-buttons">
        {decisionsFor[profile.match.status].map((decision) => (
          <Button
            key={decision}
            appearance={decision === 'Confirm' && profile.match.status === 'Suggested' ? 'primary' : 'secondary'}
            icon={icons[decision]}
            label={texts.filled(labels[decision], onNetwork)}
            busy={running === decision}
            disabled={running !== null}
            onClick={() => {
              onDecide(decision);
            }}
          >
            {texts.plain(words[decision])}
          </Button>
        ))}
        <ExternalLink url={profile.url} network={profile.network} />
      </div>
    </div>
  );
}
