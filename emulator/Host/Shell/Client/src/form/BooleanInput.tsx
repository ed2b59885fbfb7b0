import { displayText } from '../model/text';
import { fieldAttributes, type FieldProps } from './fieldAttributes';
import { useForm } from './useForm';

/** A switch, with the words that the column has for on and off. */
export function BooleanInput({ control, column }: FieldProps) {
  const session = useForm();
  return (
    <div class="switch">
      <input
        {...fieldAttributes({ control, column })}
        type="checkbox"
        role="switch"
        checked={column.value === true}
        onChange={(event) => { session.change(column, event.currentTarget.checked); }}
      />
      <span aria-hidden="true">{displayText(column.field, column.value ?? false)}</span>
    </div>
  );
}
