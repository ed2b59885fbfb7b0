import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { englishTexts, type Texts } from '../model/texts';

/** Null while the texts of the user's language are on their way. */
export const TextsContext = createContext<Texts | null>(englishTexts);

/** The texts, for what is shown only once they are there. */
export function useTexts(): Texts {
  return useContext(TextsContext) ?? englishTexts;
}
