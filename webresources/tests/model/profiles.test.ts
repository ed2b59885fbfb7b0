import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decisions';
import { outcomeText, type Outcome } from '../../src/model/outcome';
import { profilesToShow } from '../../src/model/profiles';
import { englishTexts } from '../../src/model/texts';
import type { MatchStatus, Profile } from '../../src/model/view';
import { profile } from '../sampleView';

const withStatus = (status: MatchStatus, base = profile()): Profile => ({ ...base, match: { ...base.match, status } });
const outcome = (decision: Decision, before: Profile, remaining = 0): Outcome => ({
  decision,
  before,
  placedAs: before.match.status,
  remaining,
});
const statuses = (profiles: readonly Profile[]) => profiles.map((one) => one.match.status);

describe('profilesToShow', () => {
  it('puts what can be decided first', () => {
    const given = (['Rejected', 'Unmatched', 'Confirmed', 'Suggested'] as const).map((status) => withStatus(status));
    expect(statuses(profilesToShow(given, new Map()))).toEqual(['Suggested', 'Confirmed', 'Unmatched', 'Rejected']);
  });

  it('keeps a decided profile in its place and shows the decision before the view knows it', () => {
    const suggested = withStatus('Suggested');
    const confirmed = withStatus('Confirmed');
    const shown = profilesToShow([confirmed, suggested], new Map([[suggested.id, outcome('Reject', suggested)]]));
    expect(shown.map((one) => one.id)).toEqual([suggested.id, confirmed.id]);
    expect(statuses(shown)).toEqual(['Rejected', 'Confirmed']);
  });

  it('believes the view where it has moved on', () => {
    const suggested = withStatus('Suggested');
    const now = withStatus('Unmatched', suggested);
    expect(statuses(profilesToShow([now], new Map([[now.id, outcome('Confirm', suggested)]])))).toEqual(['Unmatched']);
  });

  it('keeps a profile that left the view because of a decision, so that it can be taken back', () => {
    const confirmed = withStatus('Confirmed');
    expect(statuses(profilesToShow([], new Map([[confirmed.id, outcome('Unlink', confirmed)]])))).toEqual(['Unmatched']);
  });
});

describe('outcomeText', () => {
  it.each([
    [outcome('Confirm', withStatus('Suggested')), 'Confirmed: this profile belongs to the contact.'],
    [outcome('Confirm', withStatus('Suggested'), 340), 'Confirmed: this profile belongs to the contact. 340 older messages follow in a moment.'],
    [outcome('Unlink', withStatus('Confirmed')), 'Unlinked: this profile is no longer tied to the contact.'],
    [outcome('Undo', withStatus('Rejected')), 'Taken back: it is as it was before the decision.'],
  ])('%#', (given, text) => {
    expect(outcomeText(englishTexts, given)).toBe(text);
  });
});
