import type { ItemView } from '../api/appView';
import { Icon, type IconShape } from '../page/Icon';
import { dashboardIcon, globeIcon, openIcon, tableIcon } from '../page/icons';

const icons: Readonly<Record<ItemView['kind'], IconShape>> = { table: tableIcon, dashboard: dashboardIcon, webresource: globeIcon, link: openIcon };

/** The app's own icon, in the colour of the text around it; else one for the kind of page. */
export function NavigationIcon({ item }: { readonly item: ItemView }) {
  if (item.icon === null) {
    return <Icon shape={icons[item.kind]} />;
  }
  const address = `/WebResources/${item.icon.split('/').map(encodeURIComponent).join('/')}`;
  return <span class="own-icon" style={{ '--icon': `url("${address}")` }} aria-hidden="true" />;
}
