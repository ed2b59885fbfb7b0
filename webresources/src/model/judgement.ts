import type { Intent, JudgedPart, Place, Sentiment } from './view';

/** What an agent says about one part of how a message was judged: something else, that it is right, or that nobody is to have said anything. */
export type Correction =
  | { readonly part: 'Sentiment'; readonly say: 'value'; readonly value: Sentiment }
  | { readonly part: 'Intent'; readonly say: 'value'; readonly value: Intent }
  | { readonly part: 'Topic'; readonly say: 'value'; readonly value: string | null }
  | { readonly part: JudgedPart; readonly say: 'right' | 'takeBack' };

/** A stretch of a text, and what it speaks for; null where it speaks for nothing. */
export interface Stretch {
  readonly text: string;
  readonly of: Place['of'] | null;
}

/** Cuts a text at the places that speak for something. Of two that overlap the first counts; what lies outside of the text is left out. */
export function stretchesOf(text: string, places: readonly Place[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, length, of } of [...places].sort((a, b) => a.start - b.start || b.length - a.length)) {
    const end = start + length;
    if (start < at || end > text.length || length <= 0) {
      continue;
    }
    if (start > at) {
      stretches.push({ text: text.slice(at, start), of: null });
    }
    stretches.push({ text: text.slice(start, end), of });
    at = end;
  }
  if (at < text.length) {
    stretches.push({ text: text.slice(at), of: null });
  }
  return stretches;
}
