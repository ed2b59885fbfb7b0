import { rowPath, selectOption } from '../api/rows';
import { readView } from '../api/savedQuery';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import type { ControlState } from '../model/ControlState';
import { gridView, type GridView } from '../model/gridView';
import { useServices } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import { useRows } from '../page/useRows';
import { Grid } from './Grid';
import { useForm } from './useForm';

/** Rows of another table that belong to this record, in the columns of a view. */
export function Subgrid({ control }: { readonly control: ControlState }) {
  const { api, tables } = useServices();
  const loaded = useLoaded(() => load(api, tables, control));
  switch (loaded.kind) {
    case 'loading':
      return <p class="hint">Loading…</p>;
    case 'failed':
      return (
        <p class="inline-fault" role="alert">
          {loaded.error.message}
        </p>
      );
    default:
      return <RelatedRows control={control} view={loaded.value} />;
  }
}

async function load(api: WebApi, tables: Tables, { cell }: ControlState): Promise<GridView> {
  const { TargetEntityType = '', ViewId } = cell.parameters;
  const [form, query] = await Promise.all([tables.form(TargetEntityType), ViewId ? readView(api, ViewId) : null]);
  return gridView(form, query);
}

function RelatedRows({ control, view }: { readonly control: ControlState; readonly view: GridView }) {
  const { api } = useServices();
  const { model } = useForm();
  const { RelationshipName, RecordsPerPage } = control.cell.parameters;
  const select = selectOption([view.name, ...view.columns].map((column) => column.property));
  const path = RelationshipName ? `${rowPath(model.view.table.set, model.id)}/${RelationshipName}?${select}${view.order === null ? '' : `&$orderby=${view.order}`}` : null;
  const pages = useRows(api, path, Number(RecordsPerPage) || 10, model.loads);
  return (
    <div class="subgrid">
      <h2>{control.label}</h2>
      <Grid label={control.label} view={view} pages={pages} />
    </div>
  );
}
