import { attributeType, showsDateAlone } from '../model/columnType';
import { fieldAttributes, type FieldProps } from './fieldAttributes';
import { OpenLink } from './OpenLink';
import { useDraft } from './useDraft';

/** One line: words, numbers, dates. */
export function TextInput({ control, column }: FieldProps) {
  const { text, type, commit } = useDraft({ control, column });
  return (
    <div class="input-row">
      <input
        {...fieldAttributes({ control, column })}
        class="input"
        data-empty={text === ''}
        {...inputKind(control.cell.kind, column.field)}
        maxLength={column.field.maxLength ?? undefined}
        placeholder="---"
        autocomplete="off"
        dir="auto"
        value={text}
        onInput={(event) => { type(event.currentTarget.value); }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            commit();
          }
        }}
      />
      <OpenLink control={control} column={column} />
    </div>
  );
}

function inputKind(kind: string, field: FieldProps['column']['field']): { type: string; inputMode?: 'numeric' | 'decimal' } {
  switch (attributeType(field)) {
    case 'datetime':
      return { type: showsDateAlone(field) ? 'date' : 'datetime-local' };
    case 'integer':
      return { type: 'text', inputMode: 'numeric' };
    case 'decimal':
    case 'double':
    case 'money':
      return { type: 'text', inputMode: 'decimal' };
    default:
      return { type: kind === 'email' || kind === 'url' ? kind : field.format === 'phone' ? 'tel' : 'text' };
  }
}
