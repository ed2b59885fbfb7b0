import { useState } from 'preact/hooks';
import type { ViewColumn } from '../api/viewView';
import type { GridModel } from '../model/GridModel';
import { Icon } from '../page/Icon';
import { filterIcon, filteredIcon, sortDownIcon, sortUpIcon } from '../page/icons';
import { FilterDialog } from './FilterDialog';
import type { Stop } from './useGridKeys';

interface Props {
  readonly grid: GridModel;
  readonly stop: (at: Stop) => object;
}

/** The headers: each sorts by its column, and the button beside it narrows it. */
export function GridHeader({ grid, stop }: Props) {
  const areAll = grid.rows.length > 0 && grid.rows.every((row) => grid.isSelected(row));
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td class="select-cell">
          <input
            {...stop({ row: 0, column: 0 })}
            type="checkbox"
            aria-label="Select all rows"
            checked={areAll}
            disabled={grid.rows.length === 0}
            onChange={() => { grid.toggleAll(); }}
          />
        </td>
        {grid.view.columns.map((column, index) => (
          <ColumnHeader key={column.name} grid={grid} column={column} index={index + 1} stop={stop} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHeader({ grid, column, index, stop }: Props & { readonly column: ViewColumn; readonly index: number }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const sort = grid.sort?.column.name === column.name ? grid.sort : null;
  const filter = grid.filterOf(column);
  return (
    <th scope="col" aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <div class="column-header">
        <button {...stop({ row: 0, column: index })} type="button" class="sort-button" title={column.label} onClick={() => void grid.sortBy(column)}>
          <span>{column.label}</span>
          {sort && <Icon shape={sort.descending ? sortDownIcon : sortUpIcon} />}
        </button>
        <button
          {...stop({ row: 0, column: index + 0.5 })}
          type="button"
          class="filter-button"
          data-active={filter !== null}
          aria-haspopup="dialog"
          aria-label={`Filter by ${column.label}${filter === null ? '' : ', filtered'}`}
          title={`Filter by ${column.label}`}
          onClick={(event) => { setAnchor(event.currentTarget); }}
        >
          <Icon shape={filter === null ? filterIcon : filteredIcon} />
        </button>
      </div>
      {anchor && <FilterDialog grid={grid} column={column} anchor={anchor} onClose={() => { setAnchor(null); }} />}
    </th>
  );
}
