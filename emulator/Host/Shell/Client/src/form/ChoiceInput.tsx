import { editText, parseText } from '../model/text';
import { fieldAttributes, type FieldProps } from './fieldAttributes';
import { useForm } from './useForm';

export function ChoiceInput({ control, column }: FieldProps) {
  const session = useForm();

  const change = (text: string) => {
    const parsed = parseText(column.field, control.cell.kind, text);
    if ('value' in parsed) {
      session.change(column, parsed.value);
    }
  };

  // A record has the status reasons of the state that it is in.
  const state = session.model.columns.get('statecode')?.initial ?? 0;
  const options = column.field.options.filter((option) => column.field.type !== 'Status' || option.state === null || option.state === state);

  return (
    <select {...fieldAttributes({ control, column })} class="input" value={editText(column.field, column.value)} onChange={(event) => { change(event.currentTarget.value); }}>
      {column.field.type !== 'Status' && <option value="">---</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={String(value)}>
          {label}
        </option>
      ))}
    </select>
  );
}
