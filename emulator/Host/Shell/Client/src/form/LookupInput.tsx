import { LookupPicker } from '../lookup/LookupPicker';
import { controlId } from '../page/focusControl';
import { fieldAttributes, type FieldProps } from './fieldAttributes';
import { useForm } from './useForm';

/** The row that a lookup points to, and the way to another one. */
export function LookupInput({ control, column }: FieldProps) {
  const session = useForm();
  const value = Array.isArray(column.value) ? (column.value[0] ?? null) : null;
  return (
    <LookupPicker
      id={controlId(control)}
      label={control.label}
      tables={column.field.targets.map((target) => target.table)}
      value={value}
      canCreate
      attributes={fieldAttributes({ control, column })}
      onPick={(picked) => { session.change(column, picked === null ? null : [picked]); }}
    />
  );
}
