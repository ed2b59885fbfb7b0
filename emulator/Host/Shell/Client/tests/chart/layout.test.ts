import { describe, expect, it } from 'vitest';
import { fitted, labelStep, tickTexts } from '../../src/chart/axisText';
import { layOut } from '../../src/chart/cartesian';
import { funnelOf, slicesOf } from '../../src/chart/slices';
import { stack } from '../../src/chart/stack';
import { data, series } from '../support/charts';

describe('stacking', () => {
  it('puts series onto each other, and negative figures below zero', () => {
    const stacked = { stacking: 'stacked' } as const;
    expect(stack(data(series([1, 2], stacked), series([3, null], stacked), series([-1, 4], stacked)))).toEqual([
      [{ from: 0, to: 1 }, { from: 0, to: 2 }],
      [{ from: 1, to: 4 }, null],
      [{ from: 0, to: -1 }, { from: 2, to: 6 }],
    ]);
  });

  it('by percent makes each category a whole', () => {
    const percent = { stacking: 'percent' } as const;
    expect(stack(data(series([1, 0], percent), series([3, 0], percent)))).toEqual([[{ from: 0, to: 0.25 }, { from: 0, to: 0 }], [{ from: 0.25, to: 1 }, { from: 0, to: 0 }]]);
  });
});

describe('a chart with axes', () => {
  it('stands columns side by side on zero, each within its category', () => {
    const { bars, bands, plot, zero } = layOut(data(series([2, 4]), series([1, 0])), 400, 300);
    expect(zero).toBe(plot.y + plot.height);
    expect(bars.map(({ series: one, category }) => [one, category])).toEqual([[0, 0], [1, 0], [0, 1], [1, 1]]);
    for (const bar of bars) {
      const band = bands[bar.category]!;
      expect(bar.x).toBeGreaterThanOrEqual(band.x);
      expect(bar.x + bar.width).toBeLessThanOrEqual(band.x + band.width);
      expect(bar.y + bar.height).toBeCloseTo(zero);
    }
    expect(bars[2]!.height).toBeCloseTo(bars[0]!.height * 2);
    expect(bars[1]!.x).toBeCloseTo(bars[0]!.x + bars[0]!.width);
  });

  it('lays bars on their side', () => {
    const { bars, isSideways, plot } = layOut(data(series([2, 4], { shape: 'bar', showsValues: true })), 400, 300);
    expect(isSideways).toBe(true);
    expect(bars.map(({ x, text }) => [x, text])).toEqual([[plot.x, '2'], [plot.x, '4']]);
    expect(bars[1]!.width).toBeCloseTo(plot.width);
  });

  it('draws lines through the figures that are there', () => {
    const [line] = layOut(data(series([1, null, 3], { shape: 'line' })), 400, 300).lines;
    expect(line?.points.map(({ category }) => category)).toEqual([0, 2]);
    expect(line?.path).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
  });

  it('closes areas at their base', () => {
    expect(layOut(data(series([1, 2], { shape: 'area' })), 400, 300).lines[0]?.path).toMatch(/Z$/);
  });

  it('leaves out labels for which there is no room', () => {
    const many = { categories: Array.from({ length: 30 }, (_, day) => `Jan ${day + 1}, 2026`), series: [series(Array.from({ length: 30 }, () => 1))] };
    const shown = layOut(many, 400, 300).bands.filter(({ label }) => label !== '');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(8);
    expect(labelStep(['a'], 100)).toBe(1);
    expect(fitted('a rather long label', 40)).toBe('a rat…');
  });
});

describe('the marks of an axis', () => {
  it('are written in one form', () => {
    expect([tickTexts([0, 5000], false), tickTexts([0, 5000, 10000], false), tickTexts([0, 0.5, 1], true)]).toEqual([['0', '5,000'], ['0', '5K', '10K'], ['0%', '50%', '100%']]);
  });
});

describe('slices', () => {
  it('share the circle, and what is nothing has no part in it', () => {
    const slices = slicesOf(series([1, 0, 3, null]), 100, 0);
    expect(slices.map(({ category, share }) => [category, share])).toEqual([[0, 0.25], [2, 0.75]]);
    expect(slices[0]?.path).toBe('M0.00,-100.00A100,100 0 0 1 100.00,0.00L0,0Z');
    expect(slices[1]?.path).toContain(' 0 1 1 ');
  });

  it('that are the whole are still drawn', () => {
    const [slice] = slicesOf(series([5]), 100, 60);
    const [from, to] = [/M(\S+?)A/.exec(slice!.path)![1], / 1 (\S+?)L/.exec(slice!.path)![1]];
    expect(slice?.share).toBe(1);
    expect(from).not.toBe(to);
  });

  it('of a funnel are as wide as their figures', () => {
    const [first, second] = funnelOf(series([4, 2]), 100, 50);
    expect([first?.path, second?.path]).toEqual(['M0,0L100,0L75,23L25,23Z', 'M25,25L75,25L75,48L25,48Z']);
  });
});
