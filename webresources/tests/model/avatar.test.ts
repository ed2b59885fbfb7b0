import { describe, expect, it } from 'vitest';
import { avatarColor, avatarColors, initials } from '../../src/model/avatar';

describe('initials', () => {
  it.each([
    ['Anna Berg', 'AB'],
    ['anna maria von berg', 'AB'],
    ['@late_parcels', 'LP'],
    ['anna', 'A'],
    ['Éva Ångström', 'ÉÅ'],
    ['山田 太郎', '山太'],
    ['مرحبا بالعالم', 'مب'],
    ['\u202Eanna berg', 'AB'],
    ['a\u0301\u0301\u0301\u0301nna', 'A'],
    ['👩‍👩‍👧‍👦', ''],
    ['', ''],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('avatarColor', () => {
  it('is the same for the same name, and one that the style sheet has', () => {
    const colors = ['Anna', 'Bert', 'Cem', '', '👩‍👩‍👧‍👦'].map(avatarColor);
    expect(avatarColor('Anna')).toBe(colors[0]);
    expect(colors.every((color) => color >= 0 && color < avatarColors)).toBe(true);
  });
});
