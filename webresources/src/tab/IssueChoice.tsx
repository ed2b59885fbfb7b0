import { useEffect, useRef } from 'preact/hooks';
import { withoutDirectionMarks } from '../model/plainText';
import type { NamedIssue } from '../model/view';
import { Button } from './Button';
import { useTexts } from './texts';

interface IssueChoiceProps {
  readonly issues: readonly NamedIssue[];
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
}

/** The issues that a conversation may belong to. */
export function IssueChoice({ issues, busy, onChoose, onCancel }: IssueChoiceProps) {
  const texts = useTexts();
  const field = useRef<HTMLSelectElement>(null);
  // The button that was pressed is gone, and a field that is busy has no focus: it goes to the field as soon as that can be used.
  useEffect(() => {
    if (!busy) {
      field.current?.focus();
    }
  }, [busy]);
  return (
    <span class="issue-choice">
      {issues.length === 0 ? (
        <span class="hint">{texts.plain('issue.noneOpen')}</span>
      ) : (
        <select
          class="choice"
          ref={field}
          aria-label={texts.plain('issue.choose')}
          disabled={busy}
          onChange={(event) => {
            onChoose(event.currentTarget.value);
          }}
        >
          <option value="" selected disabled>
            {texts.plain('issue.choose')}
          </option>
          {issues.map(({ id, name }) => (
            <option key={id} value={id}>
              {withoutDirectionMarks(name)}
            </option>
          ))}
        </select>
      )}
      <Button appearance="subtle" onClick={onCancel}>
        {texts.plain('issue.cancel')}
      </Button>
    </span>
  );
}
