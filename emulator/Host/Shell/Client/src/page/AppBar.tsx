import { navigationButton, type NavigationState } from '../navigation/useNavigation';
import { appAddress } from '../model/route';
import { Icon } from './Icon';
import { appIcon, appsIcon, menuIcon } from './icons';
import { useServices } from './services';
import { UserPicker } from './UserPicker';

interface Props {
  /** Null where there is no navigation. */
  readonly navigation: NavigationState | null;
}

/** The app's name above all its pages, and who looks at them. */
export function AppBar({ navigation }: Props) {
  const { app, appView } = useServices();
  return (
    <header class="app-bar">
      {navigation && (
        <button
          id={navigationButton}
          type="button"
          class="app-button"
          aria-label="Navigation"
          aria-expanded={navigation.isOpen}
          aria-controls="site-navigation"
          title="Show or hide the navigation"
          onClick={navigation.toggle}
        >
          <Icon shape={menuIcon} />
        </button>
      )}
      <a class="app-button" href={appAddress(null)} aria-label="All apps" title="All apps">
        <Icon shape={app === null ? appIcon : appsIcon} />
      </a>
      <a class="app-name" href={appAddress(appView === null ? null : app)}>
        {appView?.name ?? 'Dataverse emulator'}
      </a>
      <UserPicker />
    </header>
  );
}
