import { describe, expect, it } from 'vitest';
import { absoluteTime, due, relativeTime } from '../../src/model/time';

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
    expect(relativeTime(time, now, 0)).toBe(expected);
  });

  it('writes the date of the day that it was for the user', () => {
    expect(relativeTime('2026-11-10T23:30:00Z', now, 60)).toBe('Nov 11');
  });
});

describe('absoluteTime', () => {
  it('is in the time zone of the user', () => {
    expect(absoluteTime('2026-11-21T23:30:00Z', 60)).toMatch(/^Sunday, November 22, 2026.* 12:30\sAM$/);
  });
});

describe('due', () => {
  it.each([
    ['2026-11-21T14:55:00Z', 'Due in 50 min', 'soon'],
    ['2026-11-21T15:05:00Z', 'Due in 1 hr', 'soon'],
    ['2026-11-21T17:15:00Z', 'Due in 3 hr 10 min', 'calm'],
    ['2026-11-23T18:05:00Z', 'Due in 2 days 4 hr', 'calm'],
    ['2026-11-21T12:50:00Z', 'Overdue by 1 hr 15 min', 'late'],
  ])('says of %s: %s', (dueOn, text, tone) => {
    expect(due(dueOn, now)).toEqual({ text, tone });
  });
});
