import { useEffect, useId, useState } from 'preact/hooks';
import { formattedValue } from '../api/annotations';
import type { RowsView } from '../api/dashboards';
import { toError } from '../api/PlatformError';
import type { Row, Rows } from '../api/rows';
import { listAddress, recordAddress } from '../model/route';
import { useServices } from '../page/services';
import type { Loaded } from '../page/useLoaded';
import { TileFault } from './TileFault';

interface Props {
  readonly list: RowsView;
  readonly label: string;
  readonly visit: number;
}

/** The first rows of a view; its name leads to all of them. */
export function RowsTile({ list, label, visit }: Props) {
  const { api, app } = useServices();
  const heading = useId();
  const [loaded, setLoaded] = useState<Loaded<readonly Row[]>>({ kind: 'loading' });
  const name = label === '' ? list.name : label;

  useEffect(() => {
    setLoaded({ kind: 'loading' });
    api.read<Rows>(`${list.set}?fetchXml=${encodeURIComponent(list.fetchXml)}`).then(
      ({ value }) => { setLoaded({ kind: 'loaded', value }); },
      (thrown: unknown) => { setLoaded({ kind: 'failed', error: toError(thrown) }); }
    );
  }, [api, list, visit]);

  return (
    <section class="card tile" aria-labelledby={heading}>
      <header class="tile-header">
        <h2 id={heading} dir="auto">{name}</h2>
        <a class="link" href={listAddress(app, list.table, list.id)} aria-label={`See all: ${name}`}>See all</a>
      </header>
      <Content loaded={loaded} list={list} name={name} />
    </section>
  );
}

function Content({ loaded, list, name }: { readonly loaded: Loaded<readonly Row[]>; readonly list: RowsView; readonly name: string }) {
  if (loaded.kind === 'loading') {
    return <p class="tile-note hint" role="status">Loading…</p>;
  }
  if (loaded.kind === 'failed') {
    return <TileFault error={loaded.error} />;
  }
  if (loaded.value.length === 0) {
    return <p class="tile-note hint">There is nothing here.</p>;
  }
  const whole = list.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div class="grid-scroll tile-rows" role="group" aria-label={name} tabIndex={0}>
      <table class="grid rows-table">
        <colgroup>
          {list.columns.map(({ property, width }) => (
            <col key={property} style={{ inlineSize: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {list.columns.map(({ property, label }) => (
              <th key={property} scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loaded.value.map((row) => (
            <TileRow key={String(row[list.key])} row={row} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first column is the name of the row, and leads to it. */
function TileRow({ row, list }: { readonly row: Row; readonly list: RowsView }) {
  const { app } = useServices();
  return (
    <tr>
      {list.columns.map(({ property }, index) =>
        index === 0 ? (
          <th key={property} scope="row">
            <a class="link" dir="auto" href={recordAddress({ app, table: list.table, id: String(row[list.key]) })}>{textOf(row, property) || '(no name)'}</a>
          </th>
        ) : (
          <td key={property} dir="auto">{textOf(row, property)}</td>
        )
      )}
    </tr>
  );
}

function textOf(row: Row, property: string): string {
  return formattedValue(row, property) ?? String(row[property] ?? '');
}
