import type { FieldView } from '../api/formView';
import type { Row } from '../api/rows';
import type { Changes } from './Changes';
import { readValue, sameValue, writeValue, type Value } from './value';

const requirements: Readonly<Record<string, Xrm.Attributes.RequirementLevel>> = {
  required: 'required',
  systemrequired: 'required',
  recommended: 'recommended',
};

/** A column of the record: what was read, what it is now. */
export class ColumnState {
  submitMode: Xrm.SubmitMode = 'dirty';
  private current: Value;
  private saved: Value;
  private requirement: Xrm.Attributes.RequirementLevel;

  constructor(
    readonly field: FieldView,
    row: Row,
    private readonly changes: Changes,
    /** Whether the row is still to be made: then every value is sent. */
    private readonly isNew = false
  ) {
    this.current = this.saved = readValue(field, row);
    this.requirement = isPlatformMade(field) ? 'none' : (requirements[field.required] ?? 'none');
  }

  get value(): Value {
    return this.current;
  }

  set value(value: Value) {
    this.current = value === '' ? null : value;
    this.changes.announce();
  }

  /** What was read. */
  get initial(): Value {
    return this.saved;
  }

  get required(): Xrm.Attributes.RequirementLevel {
    return this.requirement;
  }

  set required(level: Xrm.Attributes.RequirementLevel) {
    this.requirement = level;
    this.changes.announce();
  }

  get isDirty(): boolean {
    return !sameValue(this.current, this.saved);
  }

  get isMissing(): boolean {
    return this.requirement === 'required' && this.current === null;
  }

  /** Whether a save sends it. */
  get isSent(): boolean {
    return this.submitMode === 'always' || (this.submitMode === 'dirty' && (this.isNew ? this.current !== null : this.isDirty));
  }

  /** Takes over what was read. A change made since the value was sent is kept, as one still to be saved. */
  load(row: Row, sent: Value = this.current): void {
    const isChanged = !sameValue(this.current, sent);
    this.saved = readValue(this.field, row);
    this.current = isChanged ? this.current : this.saved;
  }

  payload(): [name: string, value: string | number | boolean | null] {
    return writeValue(this.field, this.current);
  }
}

/** The platform gives every row a state. */
function isPlatformMade(field: FieldView): boolean {
  return field.type === 'State' || field.type === 'Status';
}
