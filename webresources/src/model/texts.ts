import { english, type CountedKey, type TextValues } from '../english.g';
import { Formats } from './formats';

export type TextEntries = Readonly<Record<string, string>>;

/** Texts that take no values. */
export type PlainKey = { [K in keyof TextValues]: [keyof TextValues[K]] extends [never] ? K : never }[keyof TextValues];

/** Texts with values to put in. */
export type FilledKey = Exclude<keyof TextValues, PlainKey>;

export type { CountedKey };

/** Every text the tab shows, in one language, and how that language writes numbers and times. */
export class Texts {
  readonly locale: string;
  readonly formats: Formats;
  private readonly entries: TextEntries;
  private readonly plurals: Intl.PluralRules;

  /** What a language's file lacks is said in English. Times and numbers follow the user's region where it speaks the language. */
  constructor(entries: TextEntries, preferred: readonly string[] = []) {
    this.entries = { ...english, ...entries };
    this.locale = this.entry('locale');
    const language = languageOf(this.locale);
    this.formats = new Formats(preferred.find((tag) => languageOf(tag) === language) ?? this.locale);
    this.plurals = new Intl.PluralRules(this.locale);
  }

  plain(key: PlainKey): string {
    return this.entry(key);
  }

  filled<K extends FilledKey>(key: K, values: TextValues[K]): string {
    return fill(this.entry(key), values);
  }

  /** The text in the form that the number asks for. */
  counted(key: CountedKey, count: number): string {
    const form = this.entries[`${key}.${this.plurals.select(count)}`] ?? this.entry(`${key}.other`);
    return fill(form, { count: this.formats.number.format(count) });
  }

  private entry(key: string): string {
    return this.entries[key] ?? key;
  }
}

export const englishTexts = new Texts(english);

/** Words that somebody else wrote, or ours in whatever language they will be shown in. */
export type Words = string | ((texts: Texts) => string);

export function wordsIn(texts: Texts, words: Words): string {
  return typeof words === 'string' ? words : words(texts);
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => (name in values ? String(values[name]) : placeholder));
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
