import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Correction } from '../model/judgement';
import type { Topic } from '../model/view';

export interface CorrectionsHandle {
  /** Rejects with a Fault; then nothing was corrected. */
  readonly correct: (messageId: string, correction: Correction) => Promise<void>;
  readonly readTopics: () => Promise<readonly Topic[]>;
}

/** Messages lie deep in the page; what can be said about them is handed down past what lies between. */
export const CorrectionsContext = createContext<CorrectionsHandle | null>(null);

export function useCorrections(): CorrectionsHandle {
  const handle = useContext(CorrectionsContext);
  if (handle === null) {
    throw new Error('A message is shown outside of the screen that can correct it.');
  }
  return handle;
}
