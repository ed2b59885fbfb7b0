import { fieldAttributes, type FieldProps } from './fieldAttributes';
import { useDraft } from './useDraft';

export function MemoInput({ control, column }: FieldProps) {
  const { text, type, commit } = useDraft({ control, column });
  const rows = Math.max(control.cell.rows, 3);
  return (
    <textarea
      {...fieldAttributes({ control, column })}
      class="input"
      rows={rows}
      style={{ '--rows': rows }}
      maxLength={column.field.maxLength ?? undefined}
      placeholder="---"
      dir="auto"
      value={text}
      onInput={(event) => { type(event.currentTarget.value); }}
      onBlur={commit}
    />
  );
}
