import { Icon, type IconShape } from './Icon';

interface Props {
  readonly icon: IconShape;
  readonly label: string;
  readonly title?: string;
  readonly keys?: string;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

/** A button of a command bar. One that is busy keeps the focus. */
export function Command({ icon, label, title, keys, isBusy = false, onClick }: Props) {
  return (
    <button type="button" class="command" title={title} aria-keyshortcuts={keys} aria-disabled={isBusy} onClick={isBusy ? undefined : onClick}>
      <Icon shape={icon} />
      <span>{label}</span>
    </button>
  );
}
