import type { GridModel } from '../model/GridModel';
import { useChanges } from '../page/useChanges';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { GridStatus } from './GridStatus';
import { stopOf, useGridKeys } from './useGridKeys';

interface Props {
  readonly label: string;
  readonly grid: GridModel;
}

/** Rows in the columns of a view, sorted and narrowed by their headers. */
export function Grid({ label, grid }: Props) {
  useChanges(grid.changes);
  const { columns } = grid.view;
  const keys = useGridKeys(grid.rows.length);
  const width = columns.reduce((sum, column) => sum + column.width, selectWidth);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = grid.rows[(stopOf(event.target)?.row ?? 0) - 1];
    if (row && event.key === ' ' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      grid.toggle(row);
    } else if (row && event.key === 'Enter' && event.target instanceof HTMLTableCellElement) {
      keys.table.current?.querySelector<HTMLAnchorElement>(`a[data-row="${grid.rows.indexOf(row) + 1}"][data-name]`)?.click();
    } else {
      keys.onKeyDown(event);
    }
  };

  return (
    <div class="grid-frame" aria-busy={grid.isLoading}>
      <div class="grid-scroll">
        <table
          ref={keys.table}
          class="grid"
          role="grid"
          aria-label={label}
          aria-multiselectable="true"
          aria-rowcount={(grid.total ?? -2) + 1}
          aria-colcount={columns.length + 1}
          style={{ '--grid-width': `${width}px` }}
          onKeyDown={onKeyDown}
          onFocusIn={keys.onFocusIn}
        >
          <colgroup>
            <col class="select-column" />
            {columns.map((column) => (
              <col key={column.name} style={{ width: `${(100 * column.width) / width}%` }} />
            ))}
          </colgroup>
          <GridHeader grid={grid} stop={keys.stop} />
          <tbody>
            {grid.rows.map((row, index) => (
              <GridRow key={grid.idOf(row)} grid={grid} row={row} index={index + 1} stop={keys.stop} />
            ))}
          </tbody>
        </table>
      </div>
      <GridStatus grid={grid} />
    </div>
  );
}

const selectWidth = 44;
