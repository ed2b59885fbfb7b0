import { outcomeText, type Outcome } from '../model/outcome';
import { Button } from './Button';
import { Icon } from './Icon';
import { checkmarkIcon, undoIcon } from './icons';
import { useTexts } from './texts';

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly label: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** What has just been decided, and the way back. */
export function OutcomeLine({ outcome, label, busy, onUndo }: OutcomeLineProps) {
  const texts = useTexts();
  return (
    <div class="outcome">
      <Icon shape={checkmarkIcon} />
      <p>{outcomeText(texts, outcome)}</p>
      <Button appearance="subtle" icon={undoIcon} label={label} busy={busy} onClick={onUndo}>
        {texts.plain('profile.undo')}
      </Button>
    </div>
  );
}
