import { texts } from '../strings';
import type { Decision } from './decisions';
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

export function outcomeText({ decision, before, remaining }: Outcome): string {
  const { decided, takenBack, remaining: follow } = texts.profiles;
  const result = decision === 'Unlink' && before.match.status !== 'Confirmed' ? takenBack : decided[decision];
  return remaining > 0 ? `${result} ${follow(remaining)}` : result;
}
