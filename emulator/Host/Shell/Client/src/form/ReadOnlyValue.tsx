import { hiddenText } from '../model/cellText';
import { attributeType } from '../model/columnType';
import { displayText } from '../model/text';
import { controlId } from '../page/focusControl';
import type { FieldProps } from './fieldAttributes';
import { OpenLink } from './OpenLink';

/** A value that may be read and copied. */
export function ReadOnlyValue({ control, column }: FieldProps) {
  const text = column.field.rights.read ? displayText(column.field, column.value) || '---' : hiddenText;
  if (attributeType(column.field) === 'memo') {
    return <textarea id={controlId(control)} class="input" readOnly rows={text.split('\n').length} dir="auto" value={text} />;
  }
  return (
    <div class="input-row">
      <input id={controlId(control)} class="input" type="text" readOnly dir="auto" value={text} />
      <OpenLink control={control} column={column} />
    </div>
  );
}
