import type { Decision } from './decisions';
import type { PlainKey, Texts } from './texts';
import type { MatchStatus, Profile } from './view';

/** A decision that was taken here, kept so that it can be shown and taken back. */
export interface Outcome {
  readonly decision: Decision;
  /** The profile as it was before. */
  readonly before: Profile;
  /** The status by which the card got its place in the list, which it keeps. */
  readonly placedAs: MatchStatus;
  /** How many messages are still to follow. */
  readonly remaining: number;
}

const decided: Readonly<Record<Decision, PlainKey>> = {
  Confirm: 'profile.confirmed',
  Reject: 'profile.rejected',
  Unlink: 'profile.unlinked',
  Undo: 'profile.takenBack',
};

export function outcomeText(texts: Texts, { decision, remaining }: Outcome): string {
  const result = texts.plain(decided[decision]);
  return remaining > 0 ? `${result} ${texts.counted('profile.remaining', remaining)}` : result;
}
