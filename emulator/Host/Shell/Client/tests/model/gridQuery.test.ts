import { describe, expect, it } from 'vitest';
import { gridFetch, likeText, type GridQuery } from '../../src/model/gridQuery';
import { parseXml } from '../../src/model/xml';
import { rowId, sampleTable } from '../support/sampleForm';
import { sampleView, sampleViews } from '../support/sampleViews';

const plain: GridQuery = { sort: null, filters: [], search: '', searched: ['new_name', 'new_note'], parent: null, page: 1, pageSize: 50, cookie: null };
const linked = sampleViews.views[1]!;
const [name, count] = sampleView.columns as [(typeof sampleView.columns)[0], (typeof sampleView.columns)[0]];

function fetchOf(query: Partial<GridQuery>, view = sampleView): Element {
  return parseXml(gridFetch(sampleTable, view, { ...plain, ...query })).documentElement;
}

function conditions(fetch: Element): (string | null)[][] {
  return [...fetch.querySelectorAll('condition')].map((condition) => ['attribute', 'operator', 'value', 'entityname'].map((key) => condition.getAttribute(key)).filter((value) => value !== null));
}

describe('the query of a list', () => {
  it('asks for a page, its total, and the columns that the layout shows', () => {
    const fetch = fetchOf({});
    expect(['page', 'count', 'returntotalrecordcount', 'paging-cookie'].map((key) => fetch.getAttribute(key))).toEqual(['1', '50', 'true', null]);
    expect([...fetch.querySelectorAll('entity > attribute')].map((attribute) => attribute.getAttribute('name')).sort()).toEqual(['new_count', 'new_level', 'new_name', 'new_thingid']);
    expect(conditions(fetch)).toEqual([['statecode', 'eq', '0']]);
  });

  it('goes on behind the page before', () => {
    const cookie = '<cookie page="1"><new_name last="A &amp; B" /></cookie>';
    expect(fetchOf({ page: 2, cookie }).getAttribute('paging-cookie')).toBe(cookie);
  });

  it('asks for columns of links where they belong', () => {
    expect([...fetchOf({}, linked).querySelectorAll('link-entity > attribute')].map((attribute) => attribute.getAttribute('name'))).toEqual(['name']);
  });

  it('sorts as the user wants it in place of the view', () => {
    const orders = [...fetchOf({ sort: { column: count, descending: true } }).querySelectorAll('order')];
    expect(orders.map((order) => [order.getAttribute('attribute'), order.getAttribute('descending')])).toEqual([['new_count', 'true']]);
    const maker = linked.columns[1]!;
    expect(fetchOf({ sort: { column: maker, descending: false } }, linked).querySelector('order')?.getAttribute('entityname')).toBe('maker');
  });

  it('narrows beside what the view narrows', () => {
    const filters = [
      { column: count, operator: 'ge', values: ['3'] },
      { column: linked.columns[1]!, operator: 'null', values: [] },
      { column: name, operator: 'in', values: ['a', 'b'] },
    ];
    const fetch = fetchOf({ filters }, linked);
    expect(conditions(fetch)).toEqual([['new_count', 'ge', '3'], ['name', 'null', 'maker'], ['new_name', 'in']]);
    expect([...fetch.querySelectorAll('value')].map((value) => value.textContent)).toEqual(['a', 'b']);
  });

  it('finds words in any of the columns of quick find', () => {
    const filter = [...fetchOf({ search: ' 50% off* ' }).querySelectorAll('filter')].at(-1)!;
    expect(filter.getAttribute('type')).toBe('or');
    expect([...filter.children].map((condition) => [condition.getAttribute('attribute'), condition.getAttribute('value')])).toEqual([['new_name', '%50[%] off%%'], ['new_note', '%50[%] off%%']]);
    expect(likeText('a_[b]')).toBe('a[_][[]b]');
  });

  it('keeps to the rows that hang on a record, by lookup or by pairs', () => {
    const child = { table: 'new_thing', column: 'new_parentid', navigation: 'new_parentid', intersect: null, key: null };
    expect(conditions(fetchOf({ parent: { related: child, id: `{${rowId.toUpperCase()}}` } })).at(-1)).toEqual(['new_parentid', 'eq', rowId]);
    const pair = { table: 'new_thing', column: null, navigation: null, intersect: 'new_thing_account', key: 'accountid' };
    const link = fetchOf({ parent: { related: pair, id: rowId } }).querySelector('link-entity')!;
    expect(['name', 'from', 'to'].map((key) => link.getAttribute(key))).toEqual(['new_thing_account', 'new_thingid', 'new_thingid']);
    expect(link.querySelector('condition')?.getAttribute('attribute')).toBe('accountid');
  });

  it('takes what was typed as text', () => {
    expect(conditions(fetchOf({ filters: [{ column: name, operator: 'eq', values: ['"/><x a="'] }] })).at(-1)).toEqual(['new_name', 'eq', '"/><x a="']);
  });
});
