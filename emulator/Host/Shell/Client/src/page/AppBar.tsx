import { Icon } from './Icon';
import { appIcon } from './icons';
import { useServices } from './services';
import { UserPicker } from './UserPicker';

export function AppBar() {
  const { app } = useServices();
  return (
    <header class="app-bar">
      <a class="app-name" href={app === null ? '/' : `/main.aspx?${new URLSearchParams({ appname: app }).toString()}`}>
        <Icon shape={appIcon} />
        <span>Dataverse emulator</span>
      </a>
      {app !== null && <span class="app-title">{app}</span>}
      <UserPicker />
    </header>
  );
}
