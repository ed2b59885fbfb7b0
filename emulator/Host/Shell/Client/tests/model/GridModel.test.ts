import { describe, expect, it, vi } from 'vitest';
import type { FetchedRows } from '../../src/api/fetchRows';
import { GridModel } from '../../src/model/GridModel';
import { sampleView, sampleViews } from '../support/sampleViews';

const rows = [{ new_thingid: 'a' }, { new_thingid: 'b' }];

function open(answer: () => Promise<FetchedRows> = () => Promise.resolve({ rows, total: 7, hasMore: true, cookie: '<cookie/>' })) {
  const source = vi.fn((_set: string, _fetch: string) => answer());
  return { grid: new GridModel(sampleViews, sampleView, source, { pageSize: 2 }), asked: () => source.mock.calls.map(([, fetch]) => fetch), source };
}

describe('a list', () => {
  it('shows the rows of its first page and how many there are', async () => {
    const { grid, source } = open();
    await grid.load();
    expect([grid.rows, grid.total, grid.hasMore, grid.isLoading]).toEqual([rows, 7, true, false]);
    expect(source.mock.calls[0]?.[0]).toBe('new_things');
  });

  it('turns pages by the cookie of the page before, and back by the one before that', async () => {
    const { grid, asked } = open();
    await grid.load();
    await grid.turnTo(2);
    await grid.turnTo(1);
    expect(asked().map((fetch) => fetch.includes('paging-cookie'))).toEqual([false, true, false]);
  });

  it('begins anew where something else is wanted', async () => {
    const { grid } = open();
    await grid.turnTo(3);
    await grid.find('lamp');
    expect(grid.page).toBe(1);
    await grid.turnTo(2);
    await grid.filterBy(sampleView.columns[0]!, { column: sampleView.columns[0]!, operator: 'null', values: [] });
    expect([grid.page, grid.isNarrowed]).toEqual([1, true]);
    await grid.clear();
    expect([grid.isNarrowed, grid.search, grid.filters]).toEqual([false, '', []]);
  });

  it('is sorted as its view says, then one way and the other', async () => {
    const { grid } = open();
    const [name, count] = sampleView.columns;
    expect(grid.sort).toMatchObject({ column: name, descending: false });
    await grid.sortBy(name!);
    expect(grid.sort).toMatchObject({ column: name, descending: true });
    await grid.sortBy(count!);
    expect(grid.sort).toMatchObject({ column: count, descending: false });
    await grid.show(sampleViews.views[1]!);
    expect(grid.sort).toBeNull();
  });

  it('selects rows, all of them, and none', async () => {
    const { grid } = open();
    await grid.load();
    grid.toggle(rows[1]!);
    expect(grid.selected).toEqual(['b']);
    grid.toggleAll();
    expect(grid.selected).toEqual(['b', 'a'].sort());
    grid.toggleAll();
    expect(grid.selected).toEqual([]);
  });

  it('says why it has no rows', async () => {
    const { grid } = open(() => Promise.reject(new Error('missing prvRead')));
    await grid.load();
    expect([grid.error?.message, grid.rows, grid.hasMore]).toEqual(['missing prvRead', [], false]);
  });

  it('passes over an answer that comes too late', async () => {
    const answers: ((answer: FetchedRows) => void)[] = [];
    const { grid } = open(() => new Promise((resolve) => answers.push(resolve)));
    const first = grid.find('a');
    const second = grid.find('ab');
    answers[1]?.({ rows: [rows[1]!], total: 1, hasMore: false, cookie: null });
    answers[0]?.({ rows, total: 2, hasMore: false, cookie: null });
    await Promise.all([first, second]);
    expect(grid.rows).toEqual([rows[1]]);
  });
});
