import { outcomeText, type Outcome } from '../model/outcome';
import { texts } from '../strings';
import { Button } from './Button';
import { Icon } from './Icon';
import { checkmarkIcon, undoIcon } from './icons';

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly label: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** What has just been decided, and the way back. */
export function OutcomeLine({ outcome, label, busy, onUndo }: OutcomeLineProps) {
  return (
    <div class="outcome">
      <Icon shape={checkmarkIcon} />
      <p>{outcomeText(outcome)}</p>
      <Button appearance="subtle" icon={undoIcon} label={label} busy={busy} onClick={onUndo}>
        {texts.profiles.undo}
      </Button>
    </div>
  );
}
