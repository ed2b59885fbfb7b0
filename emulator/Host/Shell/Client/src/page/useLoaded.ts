import { useEffect, useState } from 'preact/hooks';
import { toError } from '../api/PlatformError';

export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: Error } | { readonly kind: 'loaded'; readonly value: T };

/** What a part of a page needs before it can be drawn; loaded anew when what it is about changes. */
export function useLoaded<T>(load: () => Promise<T>, subject: unknown = null): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const take = (loaded: Loaded<T>) => {
      if (isWanted) {
        setState(loaded);
      }
    };
    load().then(
      (value) => { take({ kind: 'loaded', value }); },
      (thrown: unknown) => { take({ kind: 'failed', error: toError(thrown) }); }
    );
    return () => {
      isWanted = false;
    };
  }, [subject]);
  return state;
}
