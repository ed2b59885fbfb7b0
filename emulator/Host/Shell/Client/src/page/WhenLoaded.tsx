import type { ComponentChildren } from 'preact';
import { Loading } from './Loading';
import type { Loaded } from './useLoaded';

interface Props<T> {
  readonly loaded: Loaded<T>;
  /** What stands in place of what could not be loaded. */
  readonly fault: (error: Error) => ComponentChildren;
  readonly children: (value: T) => ComponentChildren;
}

/** A page that something has to be loaded for first. */
export function WhenLoaded<T>({ loaded, fault, children }: Props<T>) {
  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <>{fault(loaded.error)}</>;
    default:
      return <>{children(loaded.value)}</>;
  }
}
