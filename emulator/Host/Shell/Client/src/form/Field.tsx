import { attributeType } from '../model/columnType';
import { Icon } from '../page/Icon';
import { lockIcon } from '../page/icons';
import { controlId } from '../page/focusControl';
import { BooleanInput } from './BooleanInput';
import { ChoiceInput } from './ChoiceInput';
import { remarksId, type FieldProps } from './fieldAttributes';
import { LookupInput } from './LookupInput';
import { LookupValue } from './LookupValue';
import { MemoInput } from './MemoInput';
import { ReadOnlyValue } from './ReadOnlyValue';
import { RequiredMark } from './RequiredMark';
import { TextInput } from './TextInput';
import { useForm } from './useForm';

/** A column: its label, the control in which it is read or edited, and what is to be said about it. */
export function Field({ control, column }: FieldProps) {
  const { model } = useForm();
  // A lookup with a value is a link, which a label can't be for.
  const isLookup = attributeType(column.field) === 'lookup' && (control.disabled || column.value !== null);
  const id = controlId(control);
  const isShown = control.cell.showLabel;
  const label = (
    <>
      {control.label}
      <RequiredMark level={column.required} />
      {control.disabled && model.lock === null && <Icon shape={lockIcon} />}
    </>
  );
  return (
    <div class="field" data-faulty={control.remarks.length > 0} data-label={isShown}>
      {isLookup ? (
        <span id={`${id}-label`} class={isShown ? 'field-label' : 'visually-hidden'}>
          {label}
        </span>
      ) : (
        <label for={id} class={isShown ? 'field-label' : 'visually-hidden'}>
          {label}
        </label>
      )}
      <div class="field-value">
        <Editor control={control} column={column} />
        {control.remarks.length > 0 && (
          <div id={remarksId(control)} class="remarks" role="alert">
            {control.remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Editor({ control, column }: FieldProps) {
  const type = attributeType(column.field);
  if (type === 'lookup' && column.field.rights.read) {
    return control.disabled ? <LookupValue control={control} column={column} /> : <LookupInput control={control} column={column} />;
  }
  if (control.disabled) {
    return <ReadOnlyValue control={control} column={column} />;
  }
  switch (type) {
    case 'boolean':
      return <BooleanInput control={control} column={column} />;
    case 'optionset':
      return <ChoiceInput control={control} column={column} />;
    case 'memo':
      return <MemoInput control={control} column={column} />;
    default:
      return <TextInput control={control} column={column} />;
  }
}
