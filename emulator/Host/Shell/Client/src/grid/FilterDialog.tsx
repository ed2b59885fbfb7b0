import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewColumn } from '../api/viewView';
import { columnFilter, filterOperators } from '../model/filterOperators';
import type { GridModel } from '../model/GridModel';
import { FilterOperand } from './FilterOperand';

interface Props {
  readonly grid: GridModel;
  readonly column: ViewColumn;
  /** The button below which it opens. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Narrows a column. The browser keeps the focus inside while it is open, and gives it back. */
export function FilterDialog({ grid, column, anchor, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const operators = filterOperators(column.field);
  const current = grid.filterOf(column);
  const [name, setName] = useState(operators[0]?.name ?? '');
  const [values, setValues] = useState<readonly string[]>(current?.operator === 'in' ? current.values : []);
  const [problem, setProblem] = useState<string | null>(null);
  const operator = operators.find((candidate) => candidate.name === name);

  useEffect(() => {
    const element = dialog.current;
    const { left, bottom } = anchor.getBoundingClientRect();
    element?.style.setProperty('--left', `${Math.max(8, Math.min(left - 8, window.innerWidth - dialogWidth - 8))}px`);
    element?.style.setProperty('--top', `${bottom + 4}px`);
    element?.showModal();
    return () => element?.close();
  }, []);

  const apply = () => {
    if (!operator) {
      return;
    }
    const filter = columnFilter(column, operator, values);
    if ('problem' in filter) {
      setProblem(filter.problem);
      return;
    }
    onClose();
    void grid.filterBy(column, filter);
  };

  const clear = () => {
    onClose();
    void grid.filterBy(column, null);
  };

  return (
    <dialog
      ref={dialog}
      class="filter-dialog"
      aria-label={`Filter by ${column.label}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose();
        }
      }}
      onKeyDown={(event) => { event.stopPropagation(); }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <h2>Filter by {column.label}</h2>
        <select
          class="input"
          aria-label="Operator"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setValues([]);
            setProblem(null);
          }}
        >
          {operators.map((candidate) => (
            <option key={candidate.name} value={candidate.name}>
              {candidate.label}
            </option>
          ))}
        </select>
        {operator && <FilterOperand column={column} operator={operator} values={values} onChange={setValues} />}
        {problem && (
          <p class="inline-fault" role="alert">
            {problem}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="submit" class="button" data-appearance="primary">
            Apply
          </button>
          <button type="button" class="button" disabled={current === null} onClick={clear}>
            Clear
          </button>
        </div>
      </form>
    </dialog>
  );
}

const dialogWidth = 300;
