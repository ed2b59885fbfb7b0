import { useEffect, useState } from 'preact/hooks';
import { fetchRows } from '../api/fetchRows';
import type { TableViews } from '../api/viewView';
import { ChartPane } from '../chart/ChartPane';
import { Grid } from '../grid/Grid';
import { GridCommands } from '../grid/GridCommands';
import { QuickFind } from '../grid/QuickFind';
import { ViewPicker } from '../grid/ViewPicker';
import { bareView } from '../model/bareView';
import { GridModel } from '../model/GridModel';
import type { ListRoute } from '../model/route';
import { anotherUser } from './anotherUser';
import { FaultPanel } from './FaultPanel';
import { useServices } from './services';
import { useChanges } from './useChanges';
import { useLoaded } from './useLoaded';
import { WhenLoaded } from './WhenLoaded';

const pageSize = 50;

/** The rows of a table, as one of its views lists them. */
export function GridPage({ route }: { readonly route: ListRoute }) {
  const { tables, user } = useServices();
  const loaded = useLoaded(() => tables.views(route.table, route.view));
  const fault = (error: Error) => (
    <FaultPanel title="This list can't be shown" error={error}>
      <p>It was asked for as {user.name}. {anotherUser}</p>
    </FaultPanel>
  );
  return (
    <WhenLoaded loaded={loaded} fault={fault}>
      {(views) => <Rows views={views} named={route.view} />}
    </WhenLoaded>
  );
}

function Rows({ views, named }: { readonly views: TableViews; readonly named: string | null }) {
  const { api, title } = useServices();
  const [grid] = useState(() => {
    const view = views.views.find(({ id }) => id === named) ?? views.views[0] ?? bareView(views.table);
    return new GridModel(views, view, (set, fetchXml) => fetchRows(api, set, fetchXml), { pageSize });
  });
  const [hasChart, setHasChart] = useState(false);
  useChanges(grid.changes);

  useEffect(() => {
    void grid.load();
  }, []);

  useEffect(() => {
    title(`${grid.view.name} - ${grid.table.plural}`);
  }, [grid.view]);

  return (
    <div class="grid-page">
      <GridCommands grid={grid} onChart={() => { setHasChart(!hasChart); }} />
      <div class="grid-head">
        <ViewPicker grid={grid} />
        <QuickFind grid={grid} />
      </div>
      <div class="grid-body">
        <div class="card grid-card">
          <Grid label={grid.view.name} grid={grid} />
        </div>
        {hasChart && <ChartPane key={grid.view.id} table={grid.table.name} view={grid.view.id === '' ? null : grid.view.id} />}
      </div>
    </div>
  );
}
