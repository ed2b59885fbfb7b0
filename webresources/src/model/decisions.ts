import type { MatchStatus } from './view';

/** What an agent can decide of a profile; the words are those of soc_LinkProfile. */
export type Decision = Choice | 'Undo';

/** What is offered of itself; the last decision can be taken back besides. */
export type Choice = 'Confirm' | 'Reject' | 'Unlink';

/** Which decisions make sense: what is linked can be unlinked, everything else still be settled. */
export const decisionsFor: Readonly<Record<MatchStatus, readonly Choice[]>> = {
  Suggested: ['Confirm', 'Reject'],
  Unmatched: ['Confirm', 'Reject'],
  Confirmed: ['Unlink'],
  Rejected: ['Confirm'],
};

export const statusAfter: Readonly<Record<Choice, MatchStatus>> = {
  Confirm: 'Confirmed',
  Reject: 'Rejected',
  Unlink: 'Unmatched',
};
