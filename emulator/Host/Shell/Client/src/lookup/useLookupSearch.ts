import { useEffect, useState } from 'preact/hooks';
import { toError } from '../api/PlatformError';
import { useServices } from '../page/services';
import { searchRows, type FoundRow } from './searchRows';

export interface LookupSearch {
  readonly text: string;
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly found: readonly FoundRow[];
  readonly error: Error | null;
  readonly type: (text: string) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Closes when the focus goes elsewhere. */
  readonly left: (event: FocusEvent) => void;
}

const pause = 200;

/** What is typed into a lookup, and what it finds; it asks when typing rests. */
export function useLookupSearch(names: readonly string[]): LookupSearch {
  const { api, tables } = useServices();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<{ readonly found: readonly FoundRow[]; readonly error: Error | null; readonly isLoading: boolean }>({ found: [], error: null, isLoading: true });

  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    let isWanted = true;
    const answer = (found: readonly FoundRow[], error: Error | null) => {
      if (isWanted) {
        setState({ found, error, isLoading: false });
      }
    };
    const timer = setTimeout(() => {
      searchRows(api, tables, names, text).then(
        (found) => { answer(found, null); },
        (thrown: unknown) => { answer([], toError(thrown)); }
      );
    }, text === '' ? 0 : pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isOpen, text, names.join()]);

  return {
    ...state,
    text,
    isOpen,
    type: (typed) => {
      setText(typed);
      setOpen(true);
    },
    open: () => { setOpen(true); },
    close: () => {
      setText('');
      setOpen(false);
    },
    left: (event) => {
      const place = event.currentTarget as HTMLElement;
      if (!place.contains(event.relatedTarget as Node | null)) {
        setOpen(false);
        setText('');
      }
    },
  };
}
