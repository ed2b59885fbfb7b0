import type { AppView, AreaView, ItemView } from '../api/appView';
import { currentItem, itemAddress, itemsOf } from '../model/navigation';
import type { Route } from '../model/route';
import { useServices } from '../page/services';
import { NavigationIcon } from './NavigationIcon';
import type { NavigationState } from './useNavigation';

interface Props {
  readonly app: AppView;
  readonly route: Route;
  readonly state: NavigationState;
}

/** The app's own navigation: groups of pages, and where there are several areas, the way to the others. */
export function NavigationBar({ app, route, state }: Props) {
  const current = currentItem(app, route);
  const area = app.areas.find((candidate) => current !== null && itemsOf(candidate).includes(current)) ?? app.areas[0];
  return (
    <nav id="site-navigation" class="navigation" aria-label={app.name} data-open={state.isOpen}>
      <div class="navigation-groups">
        {area?.groups.map((group) => (
          <div key={group.id} class="navigation-group" role="group" aria-label={group.title === '' ? undefined : group.title}>
            {group.title !== '' && (
              <h2 aria-hidden="true" title={group.title}>
                {group.title}
              </h2>
            )}
            <ul>
              {group.items.map((item) => (
                <NavigationLink key={item.id} app={app} item={item} isCurrent={item === current} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {area && app.areas.length > 1 && <AreaPicker app={app} area={area} />}
    </nav>
  );
}

interface LinkProps {
  readonly app: AppView;
  readonly item: ItemView;
  readonly isCurrent: boolean;
}

function NavigationLink({ app, item, isCurrent }: LinkProps) {
  const elsewhere = item.kind === 'link' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <li>
      <a class="navigation-link" href={itemAddress(app.uniqueName, item)} aria-current={isCurrent ? 'page' : undefined} title={item.title} {...elsewhere}>
        <NavigationIcon item={item} />
        <span>{item.title}</span>
      </a>
    </li>
  );
}

/** An area opens on its first page, as on the platform. */
function AreaPicker({ app, area }: { readonly app: AppView; readonly area: AreaView }) {
  const { leaving } = useServices();

  const open = async (select: HTMLSelectElement) => {
    const first = app.areas.filter((candidate) => candidate.id === select.value).flatMap(itemsOf)[0];
    if (first && (await leaving.isAllowed())) {
      leaving.letGo();
      window.location.assign(itemAddress(app.uniqueName, first));
    } else {
      select.value = area.id;
    }
  };

  return (
    <label class="area-picker">
      <span class="area-mark" aria-hidden="true">
        {area.title.slice(0, 1)}
      </span>
      <span class="visually-hidden">Area; its first page is opened as soon as another one is picked</span>
      <select value={area.id} onChange={(event) => void open(event.currentTarget)}>
        {app.areas.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
