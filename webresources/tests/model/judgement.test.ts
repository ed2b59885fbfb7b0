import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../src/model/judgement';
import type { Place } from '../../src/model/view';

const place = (start: number, length: number, of: Place['of'] = 'Sentiment'): Place => ({ of, start, length, weight: 1 });
const shown = (text: string, ...places: Place[]) => stretchesOf(text, places).map(({ text: stretch, of }) => (of === null ? stretch : `[${stretch}]`)).join('');

describe('The stretches of a text', () => {
  it.each([
    ['none', 'late parcel', [], 'late parcel'],
    ['one', 'late parcel', [place(0, 4)], '[late] parcel'],
    ['two out of order', 'late parcel', [place(5, 6), place(0, 4)], '[late] [parcel]'],
    ['the longer of two that overlap', 'late parcel', [place(0, 4), place(0, 11)], '[late parcel]'],
    ['places of another text left out', 'late', [place(2, 9), place(-1, 2), place(0, 0), place(99, 1)], 'late'],
    ['pictures', '😡 late', [place(0, 2)], '[😡] late'],
  ])('with %s', (_, text, places, expected) => {
    expect(shown(text, ...places)).toBe(expected);
  });

  it('are the text, whatever the places', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const places = Array.from({ length: seed % 7 }, (__, index) => place((seed * (index + 3)) % 23, (seed + index) % 5));
      expect(stretchesOf('Where is my parcel 😡?', places).map(({ text }) => text).join('')).toBe('Where is my parcel 😡?');
    }
  });
});
