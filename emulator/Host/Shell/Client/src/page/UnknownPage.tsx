import { appAddress } from '../model/route';
import { Icon } from './Icon';
import { absentIcon } from './icons';
import { useServices } from './services';

/** An address of the platform that the emulator has no page for. */
export function UnknownPage({ pageType }: { readonly pageType: string }) {
  const { app } = useServices();
  return (
    <div class="fault-panel">
      <Icon shape={absentIcon} />
      <h1>This page isn't there in the emulator yet</h1>
      <p>
        The address asks for a page of type <code>{pageType}</code>, or doesn't say of which table.
      </p>
      <a href={appAddress(app)}>{app === null ? 'See all apps' : 'Open the app'}</a>
    </div>
  );
}
