import { useEffect, useState } from 'preact/hooks';
import { readDashboard, readDashboards, type DashboardName, type DashboardView } from '../api/dashboards';
import { dashboardAddress, type DashboardRoute } from '../model/route';
import { FaultPanel } from '../page/FaultPanel';
import { Icon } from '../page/Icon';
import { refreshIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import { WhenLoaded } from '../page/WhenLoaded';
import { DashboardTabs } from './DashboardTabs';

interface LoadedDashboard {
  readonly all: readonly DashboardName[];
  readonly dashboard: DashboardView;
}

/** A dashboard: the one that the address names, else the app's first. */
export function DashboardPage({ route }: { readonly route: DashboardRoute }) {
  const loaded = useLoaded(() => load(route));
  return (
    <WhenLoaded loaded={loaded} fault={(error) => <FaultPanel title="This dashboard can't be shown" error={error} />}>
      {(dashboard) => <Dashboard {...dashboard} />}
    </WhenLoaded>
  );
}

async function load({ app, id }: DashboardRoute): Promise<LoadedDashboard> {
  const all = await readDashboards(app);
  const named = id ?? (all.find(({ isDefault }) => isDefault) ?? all[0])?.id;
  if (named === undefined) {
    throw new Error('This app has no dashboards.');
  }
  return { all, dashboard: await readDashboard(named) };
}

function Dashboard({ all, dashboard }: LoadedDashboard) {
  const { announce, app, title } = useServices();
  const [visit, setVisit] = useState(0);

  useEffect(() => {
    title(dashboard.name);
  }, [dashboard]);

  return (
    <>
      <div class="form-top">
        <div class="command-bar" role="group" aria-label="Commands">
          <button type="button" class="command" onClick={() => { setVisit(visit + 1); announce('Refreshed.'); }}>
            <Icon shape={refreshIcon} />
            <span>Refresh all</span>
          </button>
        </div>
        <header class="dashboard-header">
          <h1 dir="auto">{dashboard.name}</h1>
          {dashboard.description !== '' && <p class="hint" dir="auto">{dashboard.description}</p>}
          {all.length > 1 && (
            <select class="input" aria-label="Dashboard" value={dashboard.id} onChange={(event) => { window.location.assign(dashboardAddress(app, event.currentTarget.value)); }}>
              {all.map(({ id, name }) => (
                <option key={id} value={id}>{name}</option>
              ))}
            </select>
          )}
        </header>
      </div>
      <DashboardTabs dashboard={dashboard} visit={visit} />
    </>
  );
}
