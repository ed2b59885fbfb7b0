import type { Row } from '../api/rows';
import type { ViewColumn } from '../api/viewView';
import { cellText, hiddenText } from '../model/cellText';
import type { GridModel } from '../model/GridModel';
import { recordAddress } from '../model/route';
import { readValue } from '../model/value';
import { useServices } from '../page/services';
import type { Stop } from './useGridKeys';

interface Props {
  readonly grid: GridModel;
  readonly row: Row;
  /** Behind the header, which is row 0. */
  readonly index: number;
  readonly stop: (at: Stop) => object;
}

export function GridRow({ grid, row, index, stop }: Props) {
  const { app } = useServices();
  const { columns } = grid.view;
  const name = columns.find(({ alias, field }) => alias === null && field.name === grid.table.primaryName) ?? columns[0];
  const isSelected = grid.isSelected(row);
  const address = recordAddress({ app, table: grid.table.name, id: grid.idOf(row) });
  const title = (name && cellText(name, row)) || '(no name)';
  return (
    <tr
      aria-rowindex={(grid.page - 1) * grid.options.pageSize + index + 1}
      aria-selected={isSelected}
      onDblClick={() => { window.location.assign(address); }}
    >
      <td class="select-cell">
        <input {...stop({ row: index, column: 0 })} type="checkbox" aria-label={`Select ${title}`} checked={isSelected} onChange={() => { grid.toggle(row); }} />
      </td>
      {columns.map((column, place) =>
        column === name ? (
          <th key={column.name} scope="row">
            <a {...stop({ row: index, column: place + 1 })} data-name class="link" href={address} dir="auto" title={title}>
              {title}
            </a>
          </th>
        ) : (
          <GridCell key={column.name} column={column} row={row} stop={stop({ row: index, column: place + 1 })} />
        )
      )}
    </tr>
  );
}

function GridCell({ column, row, stop }: { readonly column: ViewColumn; readonly row: Row; readonly stop: object }) {
  const { app } = useServices();
  const value = readValue(column.field, row);
  const lookup = Array.isArray(value) ? value[0] : undefined;
  if (lookup) {
    return (
      <td>
        <a {...stop} class="link" href={recordAddress({ app, table: lookup.entityType, id: lookup.id })} dir="auto" title={lookup.name}>
          {lookup.name === undefined || lookup.name === '' ? '(no name)' : lookup.name}
        </a>
      </td>
    );
  }
  const text = cellText(column, row);
  return (
    <td {...stop} dir="auto" title={text === hiddenText ? 'You may not read this column' : text}>
      {text}
    </td>
  );
}
