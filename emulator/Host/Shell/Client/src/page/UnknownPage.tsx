import { firstTable, listAddress } from '../model/route';
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
        The address asks for a page of type <code>{pageType}</code>. The emulator shows <code>entityrecord</code> and <code>entitylist</code>.
      </p>
      <a href={listAddress(app, firstTable)}>Open the list of records</a>
    </div>
  );
}
