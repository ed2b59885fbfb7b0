import { describe, expect, it } from 'vitest';
import { chartData } from '../../src/chart/chartData';
import { figuresOf, spokenFigures } from '../../src/chart/figureText';
import { chart, data, group, measure, series } from '../support/charts';

const values = (points: readonly { readonly value: number | null }[]) => points.map(({ value }) => value);

describe('figures', () => {
  it('stand over the labels of their categories, in the order of the server', () => {
    const rows = [group({ by: [2, 'X'], count: [1200, '1,200'] }), group({ by: [1, 'Forum'], count: [3, '3'] }), group({ by: [null], count: [1, '1'] })];
    const { categories, series: all } = chartData(chart(), rows);
    expect(categories).toEqual(['X', 'Forum', '(blank)']);
    expect(all.map(({ name, points }) => [name, points])).toEqual([['Count', [{ value: 1200, text: '1,200' }, { value: 3, text: '3' }, { value: 1, text: '1' }]]]);
  });

  it('are a series for each measure', () => {
    const view = chart({ measures: [measure(), measure({ alias: 'likes', label: 'Sum of Likes', shape: 'line' })] });
    const { series: all } = chartData(view, [group({ by: [1, 'X'], count: [2], likes: [7] })]);
    expect(all.map(({ name, shape, points }) => [name, shape, values(points)])).toEqual([['Count', 'column', [2]], ['Sum of Likes', 'line', [7]]]);
  });

  it('are a series for each value of the second column, with gaps where there are no rows', () => {
    const view = chart({ series: { alias: 'kind', label: 'Kind', part: null } });
    const rows = [group({ by: [2, 'Tue'], kind: [null], count: [9] }), group({ by: [1, 'Mon'], kind: [2, 'Reply'], count: [4] }), group({ by: [1, 'Mon'], kind: [1, 'Post'], count: [1] }), group({ by: [2, 'Tue'], kind: [2, 'Reply'], count: [5] })];
    const { categories, series: all } = chartData(view, rows);
    expect([categories, all.map(({ name, points }) => [name, values(points)])]).toEqual([['Tue', 'Mon'], [['Post', [null, 1]], ['Reply', [5, 4]], ['(blank)', [9, null]]]]);
  });

  it('of the same day of two months stay apart', () => {
    const view = chart({ category: { alias: 'day', label: 'Day', part: 'day' } });
    const rows = [group({ day__year: [2026], day__month: [1], day: [3], count: [1] }), group({ day__year: [2026], day__month: [2], day: [3], count: [2] })];
    expect(chartData(view, rows).categories).toEqual(['Jan 3, 2026', 'Feb 3, 2026']);
  });

  it.each([
    ['week', { by__year: [2026], by: [7] }, 'Week 7 2026'],
    ['month', { by__year: [2026], by: [12] }, 'Dec 2026'],
    ['quarter', { by__year: [2026], by: [3] }, 'Q3 2026'],
    ['year', { by: [2026] }, '2026'],
    ['month', { by: [null], by__year: [null] }, '(blank)'],
  ] as const)('of a %s are called by it', (part, row, label) => {
    expect(chartData(chart({ category: { alias: 'by', label: 'Date', part } }), [group(row)]).categories).toEqual([label]);
  });

  it('keep their text as text', () => {
    expect(chartData(chart(), [group({ by: ['<b>x</b>'], count: [1] })]).categories).toEqual(['<b>x</b>']);
  });
});

describe('what is told of a category', () => {
  it('names each series that has a figure', () => {
    expect(spokenFigures(data(series([1, null], { name: 'Post' }), series([4, null], { name: 'Reply' })), 0)).toBe('a: Post 1, Reply 4');
    expect(spokenFigures(data(series([1, null])), 1)).toBe('b: nothing');
  });

  it('says the share of a slice', () => {
    expect(figuresOf(data(series([1, 3], { shape: 'pie' })), 1)).toEqual([{ colour: 1, name: 'Count', text: '3 (75%)' }]);
  });
});
