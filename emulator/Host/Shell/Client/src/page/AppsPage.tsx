import { useEffect } from 'preact/hooks';
import type { AppName } from '../api/appView';
import { initials } from '../model/initials';
import { appAddress } from '../model/route';
import { anotherUser } from './anotherUser';
import { FaultPanel } from './FaultPanel';
import { useServices } from './services';
import { useLoaded } from './useLoaded';
import { WhenLoaded } from './WhenLoaded';

/** The apps that the user may open. */
export function AppsPage() {
  const { ask, title } = useServices();
  const loaded = useLoaded(() => ask<AppName[]>('apps'));

  useEffect(() => {
    title('Apps');
  }, []);

  return (
    <WhenLoaded loaded={loaded} fault={(error) => <FaultPanel title="The apps can't be listed" error={error} />}>
      {(apps) => <Apps apps={apps} />}
    </WhenLoaded>
  );
}

function Apps({ apps }: { readonly apps: readonly AppName[] }) {
  const { user } = useServices();
  return (
    <div class="apps-page">
      <h1>Apps</h1>
      <p class="hint">{apps.length === 0 ? `${user.name} holds no role of any app. ${anotherUser}` : `What ${user.name} may open.`}</p>
      <ul class="apps">
        {apps.map((app) => (
          <li key={app.uniqueName}>
            <a class="card app-card" href={appAddress(app.uniqueName)}>
              <span class="avatar" aria-hidden="true">
                {initials(app.name)}
              </span>
              <span>
                <strong>{app.name}</strong>
                {app.description !== '' && <span class="hint">{app.description}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
