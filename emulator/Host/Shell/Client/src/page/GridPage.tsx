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
import { FaultPanel } from './FaultPanel';
import { Loading } from './Loading';
import { useServices } from './services';
import { useChanges } from './useChanges';
import { useLoaded } from './useLoaded';

const pageSize = 50;

/** The rows of a table, as one of its views lists them. */
export function GridPage({ route }: { readonly route: ListRoute }) {
  const { tables, user } = useServices();
  const loaded = useLoaded(() => tables.views(route.table, route.view));
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
      return <Rows views={loaded.value} named={route.view} />;
  }
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
