import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import { wordsIn, type Words } from '../model/texts';
import { TextsContext } from './texts';

const AnnounceContext = createContext<(words: Words) => void>(() => undefined);

/** Tells screen readers what has changed without anything having been focused. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState<{ readonly words: Words; readonly number: number }>({ words: '', number: 0 });
  const texts = useContext(TextsContext);
  const announce = useCallback((words: Words) => {
    setSaid(({ number }) => ({ words, number: number + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="visually-hidden" role="status">
        {/* A new element each time: the same words said twice are news twice. */}
        <span key={said.number}>{texts && wordsIn(texts, said.words)}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (words: Words) => void {
  return useContext(AnnounceContext);
}
