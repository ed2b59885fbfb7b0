import type { ComponentChildren } from 'preact';
import { Icon, type IconShape } from './Icon';

interface StatePanelProps {
  readonly icon: IconShape;
  readonly title: string;
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}

/** What stands where there is nothing to show: why, and what to do. */
export function StatePanel({ icon, title, alert = false, children }: StatePanelProps) {
  return (
    <section class="state-panel" role={alert ? 'alert' : undefined}>
      <span class="state-panel-icon">
        <Icon shape={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
