import { useEffect, useState } from 'preact/hooks';
import { toError } from '../api/PlatformError';
import type { Row, Rows } from '../api/rows';
import type { WebApi } from '../api/WebApi';

export interface RowPages {
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  readonly error: Error | null;
  /** Reads the next page; null where there is none. */
  readonly more: (() => void) | null;
}

interface Known {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly error: Error | null;
}

const nothing: Known = { rows: [], next: null, error: null };

/** Rows, page by page. They are read anew when the path or the visit changes. */
export function useRows(api: WebApi, path: string | null, pageSize: number, visit = 0): RowPages {
  const [known, setKnown] = useState<Known | null>(null);
  const [reading, setReading] = useState<string | null>(path);

  useEffect(() => {
    setReading(path);
  }, [path, visit]);

  useEffect(() => {
    if (reading === null) {
      return undefined;
    }
    let isWanted = true;
    const before = reading === path ? nothing : (known ?? nothing);
    void read(api, reading, pageSize, before).then((found) => {
      if (isWanted) {
        setKnown(found);
        setReading(null);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [reading]);

  const { rows, next, error } = known ?? nothing;
  const isLoading = reading !== null;
  const more = next === null || isLoading ? null : () => { setReading(next); };
  return { rows, isLoading, error, more };
}

async function read(api: WebApi, path: string, pageSize: number, before: Known): Promise<Known> {
  try {
    const page = await api.read<Rows>(path, pageSize);
    return { rows: [...before.rows, ...page.value], next: page['@odata.nextLink'] ?? null, error: null };
  } catch (thrown) {
    return { ...before, error: toError(thrown) };
  }
}
