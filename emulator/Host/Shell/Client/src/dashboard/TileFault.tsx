import { PlatformError } from '../api/PlatformError';
import { Icon } from '../page/Icon';
import { deniedIcon, failedIcon } from '../page/icons';
import { useServices } from '../page/services';

/** In place of what a tile would show: the other tiles show theirs all the same. */
export function TileFault({ error }: { readonly error: Error }) {
  const { user } = useServices();
  const isDenied = error instanceof PlatformError && error.isDenied;
  return (
    <div class="tile-fault" role="alert">
      <Icon shape={isDenied ? deniedIcon : failedIcon} />
      <p>{isDenied ? `${user.name} may not read these rows.` : "This can't be shown."}</p>
      <p class="hint" dir="auto">{error.message}</p>
    </div>
  );
}
