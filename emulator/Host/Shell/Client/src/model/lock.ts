import type { FormModel } from './FormModel';

/** Why nothing of a record can be changed. */
export interface Lock {
  readonly kind: 'rights' | 'state';
  readonly text: string;
}

const completed = 1;
const canceled = 2;

/** A record can't be changed by who lacks the right, nor by anybody while it is inactive; of activities, once they are closed. */
export function lockOf({ isNew, rights, view, columns }: Pick<FormModel, 'isNew' | 'rights' | 'view' | 'columns'>): Lock | null {
  if (isNew ? !rights.create : !rights.write) {
    return { kind: 'rights', text: isNew ? "Your roles don't let you create rows of this table." : "Read-only: your roles don't let you change this record." };
  }
  const state = columns.get('statecode');
  const value = isNew ? null : (state?.initial ?? null);
  if (value === null || !(view.table.isActivity ? value === completed || value === canceled : value !== 0)) {
    return null;
  }
  const label = state?.field.options.find((option) => option.value === value)?.label ?? String(value);
  return { kind: 'state', text: `Read-only: this record's status is ${label}.` };
}
