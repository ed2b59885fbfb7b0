import type { ColumnState } from '../model/ColumnState';
import { attributeType } from '../model/columnType';
import type { ControlState } from '../model/ControlState';
import { controlId } from '../page/focusControl';

export interface FieldProps {
  readonly control: ControlState;
  readonly column: ColumnState;
}

/** What ties a control to its label, its state and the remarks about it. */
export function fieldAttributes({ control, column }: FieldProps) {
  const isFaulty = control.remarks.length > 0;
  return {
    id: controlId(control),
    // A switch always has a value.
    'aria-required': attributeType(column.field) === 'boolean' ? undefined : column.required === 'required',
    'aria-invalid': isFaulty,
    'aria-describedby': isFaulty ? remarksId(control) : undefined,
  };
}

export function remarksId(control: ControlState): string {
  return `${controlId(control)}-remarks`;
}
