import { useEffect, useState } from 'preact/hooks';
import { toError } from '../api/PlatformError';

export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: Error } | { readonly kind: 'loaded'; readonly value: T };

/** What a page needs before it can be drawn. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    load().then(
      (value) => { setState({ kind: 'loaded', value }); },
      (thrown: unknown) => { setState({ kind: 'failed', error: toError(thrown) }); }
    );
  }, []);
  return state;
}
