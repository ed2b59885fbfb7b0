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

  return (
    <select {...fieldAttributes({ control, column })} class="input" value={editText(column.field, column.value)} onChange={(event) => { change(event.currentTarget.value); }}>
      <option value="">---</option>
      {column.field.options.map(({ value, label }) => (
        <option key={value} value={String(value)}>
          {label}
        </option>
      ))}
    </select>
  );
}
