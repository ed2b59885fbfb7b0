import type { Correction } from '../model/judgement';
import type { JudgedPart } from '../model/view';
import { Button } from './Button';
import { checkmarkIcon, undoIcon } from './icons';
import { useTexts } from './texts';

interface CorrectionFieldProps {
  readonly part: JudgedPart;
  readonly label: string;
  /** Null where it was not judged. */
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isSet: boolean;
  readonly busy: boolean;
  readonly onChange: (value: string) => void;
  readonly onSay: (correction: Correction) => void;
}

/** One part of a judgement: to change, to confirm, and, once a person said something, to take back. */
export function CorrectionField({ part, label, value, options, isSet, busy, onChange, onSay }: CorrectionFieldProps) {
  const texts = useTexts();
  return (
    <div class="correction">
      <label class="correction-label">
        <span>{label}</span>
        <select
          class="choice"
          value={value ?? undefined}
          disabled={busy}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        >
          {value === null && (
            <option value="" selected disabled>
              {texts.plain('judgement.none')}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {isSet ? (
        <>
          <span class="correction-note">{texts.plain('judgement.byPerson')}</span>
          <Button
            appearance="subtle"
            icon={undoIcon}
            label={texts.filled('judgement.takeBackPart', { part: label })}
            busy={busy}
            onClick={() => {
              onSay({ part, say: 'takeBack' });
            }}
          >
            {texts.plain('judgement.takeBack')}
          </Button>
        </>
      ) : (
        value !== null && (
          <Button
            appearance="subtle"
            icon={checkmarkIcon}
            label={texts.filled('judgement.confirmPart', { part: label })}
            busy={busy}
            onClick={() => {
              onSay({ part, say: 'right' });
            }}
          >
            {texts.plain('judgement.confirm')}
          </Button>
        )
      )}
    </div>
  );
}
