import { controlId } from '../page/focusControl';
import type { FieldProps } from './fieldAttributes';
import { LookupLink } from './LookupLink';

/** The row that a lookup points to; picking another one is not there yet. */
export function LookupValue({ control, column }: FieldProps) {
  const lookups = Array.isArray(column.value) ? column.value : [];
  const id = controlId(control);
  return (
    <div id={id} class="input" data-kind="lookup" role="group" aria-labelledby={`${id}-label`} tabIndex={-1}>
      {lookups.length === 0 ? '---' : lookups.map((lookup) => <LookupLink key={lookup.id} lookup={lookup} />)}
    </div>
  );
}
