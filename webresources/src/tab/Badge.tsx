import type { ComponentChildren } from 'preact';
import { Icon, type IconShape } from './Icon';

export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger';

interface BadgeProps {
  readonly tone: Tone;
  readonly icon?: IconShape;
  readonly children: ComponentChildren;
}

/** A word of state. Its colour repeats what the word says. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span class="badge" data-tone={tone}>
      {icon && <Icon shape={icon} />}
      {children}
    </span>
  );
}
