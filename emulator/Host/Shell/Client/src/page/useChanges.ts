import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Changes } from '../model/Changes';

/** Draws the component anew whenever something changed. */
export function useChanges(changes: Changes): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => changes.subscribe(() => { redraw(undefined); }), [changes]);
}
