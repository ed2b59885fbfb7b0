import { useEffect, useState } from 'preact/hooks';
import { fetchRows } from '../api/fetchRows';
import { bareId, bracedId } from '../api/rows';
import type { TableViews } from '../api/viewView';
import { Grid } from '../grid/Grid';
import { newRow } from '../grid/newRow';
import { SolutionCommands } from '../grid/SolutionCommands';
import { bareView } from '../model/bareView';
import type { ControlState } from '../model/ControlState';
import { GridModel } from '../model/GridModel';
import { listAddress } from '../model/route';
import { Command } from '../page/Command';
import { Icon } from '../page/Icon';
import { addIcon, refreshIcon, tableIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import { useForm } from './useForm';

const rowsPerPage = 10;

/** Rows of another table that belong to this record, in the columns of a view. */
export function Subgrid({ control }: { readonly control: ControlState }) {
  const { tables } = useServices();
  const { model } = useForm();
  const { TargetEntityType = '', ViewId } = control.cell.parameters;
  const table = control.cell.related?.table ?? TargetEntityType;
  const loaded = useLoaded(() => tables.views(table, ViewId ?? null));
  if (model.isNew) {
    return <p class="hint">{control.label}: save the record first.</p>;
  }
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
      return <RelatedRows control={control} views={loaded.value} />;
  }
}

function RelatedRows({ control, views }: { readonly control: ControlState; readonly views: TableViews }) {
  const services = useServices();
  const { api, app } = services;
  const { model } = useForm();
  const { ViewId, RecordsPerPage } = control.cell.parameters;
  const { related } = control.cell;
  const [grid] = useState(() => {
    const view = views.views.find(({ id }) => id === bareId(ViewId ?? '')) ?? views.views[0] ?? bareView(views.table);
    const parent = related === null ? {} : { parent: { related, id: model.id } };
    return new GridModel(views, view, (set, fetchXml) => fetchRows(api, set, fetchXml), { pageSize: Number(RecordsPerPage) || rowsPerPage, ...parent });
  });

  // Saving or refreshing the record may change what hangs on it.
  useEffect(() => {
    void grid.restart();
  }, [model.loads]);

  const parent = { id: bracedId(model.id), name: model.title, entityType: model.view.table.name };
  const canAdd = views.table.rights.create && (related === null || related.column !== null);
  return (
    <div class="subgrid">
      <div class="subgrid-head">
        <h3>{control.label}</h3>
        <SolutionCommands grid={grid} commands={views.subgridCommands} />
        {canAdd && <Command icon={addIcon} label={`New ${views.table.label}`} onClick={() => { void newRow(services, grid, parent); }} />}
        <Command icon={refreshIcon} label="Refresh" title={`Refresh ${control.label}`} onClick={() => { void grid.restart(); }} />
        <a class="command" href={listAddress(app, views.table.name, grid.view.id === '' ? null : grid.view.id)}>
          <Icon shape={tableIcon} />
          <span>See all</span>
        </a>
      </div>
      <Grid label={control.label} grid={grid} />
    </div>
  );
}
