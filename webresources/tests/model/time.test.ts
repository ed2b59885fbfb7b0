import { describe, expect, it } from 'vitest';
import { Texts, englishTexts } from '../../src/model/texts';
import { dueText, dueTone, relativeTime } from '../../src/model/time';

const now = Date.parse('2026-11-21T14:05:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-21T14:04:30Z', 'just now'],
    ['2026-11-21T14:06:00Z', 'just now'],
    ['2026-11-21T14:04:00Z', '1 minute ago'],
    ['2026-11-21T11:05:00Z', '3 hours ago'],
    ['2026-11-20T13:00:00Z', 'yesterday'],
    ['2026-11-15T14:04:00Z', '6 days ago'],
    ['2026-11-11T14:05:00Z', 'Nov 11'],
    ['2025-11-11T14:05:00Z', 'Nov 11, 2025'],
  ])('says of %s: %s', (time, expected) => {
    expect(relativeTime(englishTexts, time, now, 0)).toBe(expected);
  });

  it('writes as the user’s region does, where it speaks the language of the texts', () => {
    const british = new Texts({}, ['fr-CA', 'en-GB', 'en-US']);
    expect(relativeTime(british, '2026-11-11T14:05:00Z', now, 0)).toBe('11 Nov');
    expect(new Texts({ locale: 'de' }, ['en-GB']).formats.dayOfYear('2026-11-11T14:05:00Z', 0)).toBe('11. Nov.');
  });

  it('writes the date of the day that it was for the user', () => {
    expect(relativeTime(englishTexts, '2026-11-10T23:30:00Z', now, 60)).toBe('Nov 11');
  });
});

describe('The full time', () => {
  it('is in the time zone of the user', () => {
    expect(englishTexts.formats.moment('2026-11-21T23:30:00Z', 60)).toMatch(/^Sunday, November 22, 2026.* 12:30\sAM$/);
  });
});

describe('A promise', () => {
  it.each([
    ['2026-11-21T14:55:00Z', 'Due in 50 min', 'soon'],
    ['2026-11-21T15:05:00Z', 'Due in 1 hr', 'soon'],
    ['2026-11-21T17:15:00Z', 'Due in 3 hr 10 min', 'calm'],
    ['2026-11-23T18:05:00Z', 'Due in 2 days 4 hr', 'calm'],
    ['2026-11-21T12:50:00Z', 'Overdue by 1 hr 15 min', 'late'],
  ])('says of %s: %s', (dueOn, text, tone) => {
    expect(dueText(englishTexts, dueOn, now)).toBe(text);
    expect(dueTone(dueOn, now)).toBe(tone);
  });
});
