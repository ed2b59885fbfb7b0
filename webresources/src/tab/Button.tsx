import type { ComponentChildren } from 'preact';
import { Icon, type IconShape } from './Icon';

interface ButtonProps {
  readonly appearance: 'primary' | 'secondary' | 'subtle';
  readonly icon?: IconShape;
  /** Says more than the visible words do; starts with them, so that speech control finds the button. */
  readonly label?: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}

/** A button that, while disabled, keeps the keyboard's focus: a disabled element would throw it back to the top of the page. */
export function Button({ appearance, icon, label, busy = false, disabled = false, onClick, children }: ButtonProps) {
  const inert = busy || disabled;
  return (
    <button
      type="button"
      class="button"
      data-appearance={appearance}
      data-busy={busy}
      aria-disabled={inert}
      aria-label={label}
      title={children === undefined ? label : undefined}
      onClick={inert ? undefined : onClick}
    >
      {icon && <Icon shape={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}
