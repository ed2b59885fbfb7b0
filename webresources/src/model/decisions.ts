import type { MatchStatus } from './view';

/** What an agent can decide of a profile; the words are those of soc_LinkProfile. */
export type Decision = 'Confirm' | 'Reject' | 'Unlink';

/** Which decisions make sense: what is linked can be unlinked, everything else still be settled. */
export const decisionsFor: Readonly<Record<MatchStatus, readonly Decision[]>> = {
  Suggested: ['Confirm', 'Reject'],
  Unmatched: ['Confirm', 'Reject'],
  Confirmed: ['Unlink'],
  Rejected: ['Confirm'],
};

export const statusAfter: Readonly<Record<Decision, MatchStatus>> = {
  Confirm: 'Confirmed',
  Reject: 'Rejected',
  Unlink: 'Unmatched',
};

/** The decision that brings the former status back. A suggestion can't be asked for: the profile becomes unmatched. */
export const undoTo: Readonly<Record<MatchStatus, Decision>> = {
  Confirmed: 'Confirm',
  Rejected: 'Reject',
  Suggested: 'Unlink',
  Unmatched: 'Unlink',
};
