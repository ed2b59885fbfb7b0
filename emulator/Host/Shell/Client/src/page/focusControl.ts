import type { ControlState } from '../model/ControlState';

export function controlId(control: ControlState): string {
  return `control-${control.name}`;
}

/** The control may be drawn only now. */
export function focusControl(control: ControlState): void {
  requestAnimationFrame(() => {
    document.getElementById(controlId(control))?.focus();
  });
}
