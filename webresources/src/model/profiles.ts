import { statusAfter } from './decisions';
import type { Outcome } from './outcome';
import type { MatchStatus, Profile } from './view';

export type Outcomes = ReadonlyMap<string, Outcome>;

/** What waits for the agent comes first. */
const order: readonly MatchStatus[] = ['Suggested', 'Confirmed', 'Unmatched', 'Rejected'];

/**
 * The profiles to show: those of the view, and those that left it because of a decision, so that it can be taken back.
 * A card keeps its place after a decision: moving it would take it from under the agent's eyes and focus.
 */
export function profilesToShow(profiles: readonly Profile[], outcomes: Outcomes): readonly Profile[] {
  const present = new Set(profiles.map((profile) => profile.id));
  const gone = [...outcomes.values()].map((outcome) => outcome.before).filter((profile) => !present.has(profile.id));
  const place = (profile: Profile) => order.indexOf(outcomes.get(profile.id)?.placedAs ?? profile.match.status);
  return [...profiles, ...gone].sort((a, b) => place(a) - place(b)).map((profile) => decided(profile, outcomes.get(profile.id)));
}

/** A view that still says what it said before the decision is older than the decision. */
function decided(profile: Profile, outcome: Outcome | undefined): Profile {
  if (outcome === undefined || outcome.decision === 'Undo' || outcome.before.match.status !== profile.match.status) {
    return profile;
  }
  return { ...profile, match: { ...profile.match, status: statusAfter[outcome.decision] } };
}
