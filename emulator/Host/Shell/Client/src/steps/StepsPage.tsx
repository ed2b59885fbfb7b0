import { useEffect, useState } from 'preact/hooks';
import { PlatformError } from '../api/PlatformError';
import { rowPath, type Row } from '../api/rows';
import { readSteps, type StepsView } from '../api/steps';
import type { WebApi } from '../api/WebApi';
import { recordAddress, type StepsRoute } from '../model/route';
import { anotherUser } from '../page/anotherUser';
import { FaultPanel } from '../page/FaultPanel';
import { Icon } from '../page/Icon';
import { refreshIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import { WhenLoaded } from '../page/WhenLoaded';
import { StepRequestCard } from './StepRequestCard';

interface LoadedSteps {
  readonly view: StepsView;
  /** Null for a record that is no longer there: its steps are told all the same. */
  readonly name: string | null;
}

/** Which plug-in steps ran on a record, request by request, and what each traced. */
export function StepsPage({ route }: { readonly route: StepsRoute }) {
  const [visit, setVisit] = useState(0);
  return <Visit key={visit} route={route} onRefresh={() => { setVisit(visit + 1); }} />;
}

function Visit({ route, onRefresh }: { readonly route: StepsRoute; readonly onRefresh: () => void }) {
  const { api, user } = useServices();
  const loaded = useLoaded(() => load(api, route));
  const fault = (error: Error) => (
    <FaultPanel title="The steps of this record can't be shown" error={error}>
      <p>They were asked for as {user.name}. {anotherUser}</p>
    </FaultPanel>
  );
  return (
    <WhenLoaded loaded={loaded} fault={fault}>
      {(steps) => <Steps {...steps} route={route} onRefresh={onRefresh} />}
    </WhenLoaded>
  );
}

async function load(api: WebApi, { table, id }: StepsRoute): Promise<LoadedSteps> {
  const view = await readSteps(table, id);
  try {
    const row = await api.read<Row>(`${rowPath(view.set, id)}${view.name === null ? '' : `?$select=${view.name}`}`);
    return { view, name: String((view.name === null ? null : row[view.name]) ?? '(no name)') };
  } catch (thrown) {
    if (thrown instanceof PlatformError && thrown.isAbsence) {
      return { view, name: null };
    }
    throw thrown;
  }
}

function Steps({ view, name, route, onRefresh }: LoadedSteps & { readonly route: StepsRoute; readonly onRefresh: () => void }) {
  const { app, title } = useServices();
  const { label, requests } = view;

  useEffect(() => {
    title(`Plug-in steps: ${name ?? label}`);
  }, [name, label]);

  return (
    <>
      <div class="form-top">
        <div class="command-bar" role="group" aria-label="Commands">
          <button type="button" class="command" onClick={onRefresh}>
            <Icon shape={refreshIcon} />
            <span>Refresh</span>
          </button>
        </div>
        <header class="dashboard-header">
          <h1>Plug-in steps</h1>
          <p class="hint">
            {label}: {name === null ? 'a record that is no longer there' : <a class="link" dir="auto" href={recordAddress({ app, table: route.table, id: route.id })}>{name}</a>}
          </p>
        </header>
      </div>
      <div class="steps">
        {requests.length === 0 ? (
          <p class="card hint">No step has run on this record since the emulator was started. Change the record, and refresh this page.</p>
        ) : (
          <>
            <p class="hint">Requests from the newest on; within each, the steps in the order in which they began.</p>
            {requests.map((request) => (
              <StepRequestCard key={request.correlationId} request={request} />
            ))}
          </>
        )}
      </div>
    </>
  );
}
