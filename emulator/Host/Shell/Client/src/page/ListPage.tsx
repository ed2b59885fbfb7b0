import { useEffect } from 'preact/hooks';
import { readDefaultView } from '../api/savedQuery';
import type { WebApi } from '../api/WebApi';
import type { Tables } from '../api/Tables';
import { selectOption } from '../api/rows';
import { Grid } from '../form/Grid';
import { gridView, type GridView } from '../model/gridView';
import { FaultPanel } from './FaultPanel';
import { Loading } from './Loading';
import { useServices } from './services';
import { useLoaded } from './useLoaded';
import { useRows } from './useRows';

const pageSize = 50;

/** The rows of a table, each a link to its page. */
export function ListPage({ table }: { readonly table: string }) {
  const { api, tables, user } = useServices();
  const loaded = useLoaded(() => load(api, tables, table));
  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <FaultPanel title="This list can't be shown" error={loaded.error}>
          <p>It was asked for as {user.name}. Another user may be picked above.</p>
        </FaultPanel>
      );
    default:
      return <List view={loaded.value} />;
  }
}

async function load(api: WebApi, tables: Tables, table: string): Promise<GridView> {
  const [form, query] = await Promise.all([tables.form(table), readDefaultView(api, table)]);
  return gridView(form, query);
}

function List({ view }: { readonly view: GridView }) {
  const { api, user } = useServices();
  const { table } = view.form;
  const pages = useRows(api, listPath(view), pageSize);

  useEffect(() => {
    document.title = `${table.label} - Dataverse emulator`;
  }, [table]);

  return (
    <div class="list-page">
      <h1>{table.label}</h1>
      <p class="hint">All rows that {user.name} may read.</p>
      <div class="card">
        <Grid label={table.label} view={view} pages={pages} />
      </div>
    </div>
  );
}

function listPath({ form, name, columns, order }: GridView): string {
  const select = selectOption([name, ...columns].map((column) => column.property));
  return `${form.table.set}?${select}${order === null ? '' : `&$orderby=${order}`}`;
}
