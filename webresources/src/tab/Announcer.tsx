import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Tells screen readers what has changed without anything having been focused. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: '', number: 0 });
  const announce = useCallback((text: string) => {
    setSaid(({ number }) => ({ text, number: number + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="visually-hidden" role="status">
        {/* A new element each time: the same words said twice are news twice. */}
        <span key={said.number}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
