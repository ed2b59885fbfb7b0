import { avatarColor, initials } from '../model/avatar';

/** Initials instead of a picture: pictures would be fetched from the network, which tells it who is being looked at. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" data-color={avatarColor(name)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
