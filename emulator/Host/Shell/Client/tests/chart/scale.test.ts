import { describe, expect, it } from 'vitest';
import { position, scaleOf } from '../../src/chart/scale';

describe('an axis', () => {
  it.each([
    [[3], 4, true, [0, 1, 2, 3]],
    [[1], 5, true, [0, 1]],
    [[0], 5, true, [0, 1]],
    [[97], 5, true, [0, 20, 40, 60, 80, 100]],
    [[1234], 4, true, [0, 500, 1000, 1500]],
    [[0.3], 3, false, [0, 0.1, 0.2, 0.3]],
    [[-5, 5], 4, true, [-5, 0, 5]],
    [[-3], 3, true, [-3, -2, -1, 0]],
    [[], 4, true, [0, 1]],
  ])('for %j has round marks around all values and zero', (values, wanted, onlyWhole, ticks) => {
    const scale = scaleOf(values, wanted, onlyWhole);
    expect(scale.ticks).toEqual(ticks);
    expect([scale.min, scale.max]).toEqual([ticks[0], ticks.at(-1)]);
  });

  it('places values between its ends', () => {
    expect(position({ ticks: [], min: -5, max: 15 }, 5)).toBe(0.5);
  });

  it('counts whole things in whole steps', () => {
    expect(scaleOf([2], 10, true).ticks).toEqual([0, 1, 2]);
    expect(scaleOf([2], 10, false).ticks.length).toBeGreaterThan(5);
  });
});
