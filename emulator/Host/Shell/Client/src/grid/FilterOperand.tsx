import { useState } from 'preact/hooks';
import { bareId } from '../api/rows';
import type { ViewColumn } from '../api/viewView';
import { LookupPicker } from '../lookup/LookupPicker';
import type { FilterOperator } from '../model/filterOperators';

interface Props {
  readonly column: ViewColumn;
  readonly operator: FilterOperator;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** What a condition compares with. */
export function FilterOperand({ column, operator, values, onChange }: Props) {
  switch (operator.operand) {
    case 'none':
      return null;
    case 'options':
      return <Options column={column} values={values} onChange={onChange} />;
    case 'row':
      return <RowOperand column={column} onChange={onChange} />;
    default:
      return (
        <input
          class="input"
          type={operator.operand === 'date' ? 'date' : 'text'}
          inputMode={operator.operand === 'number' ? 'decimal' : undefined}
          aria-label="Value"
          autofocus
          autocomplete="off"
          dir="auto"
          value={values[0] ?? ''}
          onInput={(event) => { onChange([event.currentTarget.value]); }}
        />
      );
  }
}

function Options({ column, values, onChange }: Pick<Props, 'column' | 'values' | 'onChange'>) {
  const toggle = (value: string) => { onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]); };
  return (
    <div class="filter-options" role="group" aria-label="Values">
      {column.field.options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={values.includes(String(value))} onChange={() => { toggle(String(value)); }} />
          {label}
        </label>
      ))}
    </div>
  );
}

function RowOperand({ column, onChange }: Pick<Props, 'column' | 'onChange'>) {
  const [picked, setPicked] = useState<Xrm.LookupValue | null>(null);
  return (
    <LookupPicker
      id="filter-row"
      label="Value"
      tables={column.field.targets.map((target) => target.table)}
      value={picked}
      canCreate={false}
      onPick={(lookup) => {
        setPicked(lookup);
        onChange(lookup === null ? [] : [bareId(lookup.id)]);
      }}
    />
  );
}
