import { englishLanguage } from '../model/language';
import { englishTexts, Texts, type TextEntries } from '../model/texts';
import { readLanguageFile } from './languageFile';

/** How long the page waits for a language before it speaks English, in milliseconds. */
export const patience = 3000;

/** Fetches the texts of the user's language, once for each language; English is there from the start. */
export class LanguageChoice {
  private languageId: number | null = null;

  constructor(
    private readonly preferred: readonly string[],
    private readonly show: (texts: Texts | null) => void,
    private readonly read: (languageId: number) => Promise<TextEntries | null> = readLanguageFile
  ) {}

  /** Shows null until the texts are there, and English where there are none. */
  choose(languageId: number): void {
    if (languageId === this.languageId) {
      return;
    }
    this.languageId = languageId;
    if (languageId === englishLanguage) {
      this.show(new Texts({}, this.preferred));
      return;
    }
    this.show(null);
    void this.fetch(languageId);
  }

  private async fetch(languageId: number): Promise<void> {
    const entries = await Promise.race([this.read(languageId), nothingAfter(patience)]);
    // Another language may have been asked for meanwhile.
    if (languageId === this.languageId) {
      this.show(entries ? new Texts(entries, this.preferred) : englishTexts);
    }
  }
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
}
