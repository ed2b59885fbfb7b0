import type { AppView, AreaView, ItemView } from '../api/appView';
import { dashboardAddress, listAddress, readRoute, webResourcePageAddress, type Route } from './route';

/** Where an item of the navigation leads. */
export function itemAddress(app: string, item: ItemView): string {
  switch (item.kind) {
    case 'table':
      return listAddress(app, item.table ?? '', item.view);
    case 'dashboard':
      return dashboardAddress(app, item.dashboard);
    case 'webresource':
      return webResourcePageAddress(app, item.address ?? '');
    case 'link':
      return item.address ?? '';
  }
}

/** An app opens on its first page; null where it has none for this user. */
export function homeRoute(app: AppView): Route | null {
  const first = app.areas.flatMap(itemsOf).find((item) => item.kind !== 'link');
  const address = first ? itemAddress(app.uniqueName, first) : null;
  return address === null ? null : readRoute(address.slice(address.indexOf('?')));
}

/** The item on whose page its user is: the one that fits best. */
export function currentItem(app: AppView, route: Route): ItemView | null {
  const items = app.areas.flatMap(itemsOf);
  return items.find((item) => isExactly(item, route)) ?? items.find((item) => isAbout(item, route)) ?? null;
}

export function itemsOf(area: AreaView): readonly ItemView[] {
  return area.groups.flatMap((group) => group.items);
}

function isExactly(item: ItemView, route: Route): boolean {
  switch (route.kind) {
    case 'list':
      return item.kind === 'table' && item.table === route.table && item.view === route.view;
    case 'dashboard':
      return item.kind === 'dashboard' && item.dashboard === route.id;
    case 'webresource':
      return item.kind === 'webresource' && item.address === route.name;
    default:
      return false;
  }
}

function isAbout(item: ItemView, route: Route): boolean {
  return (route.kind === 'list' || route.kind === 'record') && item.kind === 'table' && item.table === route.table;
}
