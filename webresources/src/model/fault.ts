import { englishTexts, wordsIn, type Words } from './texts';

/** Denied: the user's roles don't reach. Failed: anything else; trying again may help. */
export type FaultKind = 'denied' | 'failed';

/** What went wrong, in the platform's own words or in ours. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly words: Words
  ) {
    super(wordsIn(englishTexts, words));
    this.name = 'Fault';
  }
}

export function toFault(error: unknown): Fault {
  if (error instanceof Fault) {
    return error;
  }
  return new Fault('failed', error instanceof Error ? error.message : String(error));
}
