import { describe, expect, it } from 'vitest';
import type { AppView, ItemView } from '../../src/api/appView';
import { currentItem, homeRoute, itemAddress } from '../../src/model/navigation';
import { readRoute } from '../../src/model/route';

function item(id: string, more: Partial<ItemView>): ItemView {
  return { id, title: id, kind: 'table', table: null, view: null, dashboard: null, address: null, icon: null, ...more };
}

const site = item('site', { kind: 'link', address: 'https://example.com/' });
const mine = item('mine', { table: 'new_thing', view: 'ab' });
const things = item('things', { table: 'new_thing' });
const today = item('today', { kind: 'dashboard', dashboard: 'cd' });
const page = item('page', { kind: 'webresource', address: 'new_/page.html' });
const app: AppView = {
  uniqueName: 'app',
  name: 'App',
  areas: [
    { id: 'a', title: 'A', groups: [{ id: 'g', title: 'G', items: [site, mine, things] }] },
    { id: 'b', title: 'B', groups: [{ id: 'h', title: 'H', items: [today, page] }] },
  ],
};

describe('the navigation', () => {
  it('leads to lists, dashboards, web resources and elsewhere', () => {
    expect([site, mine, things, today, page].map((each) => itemAddress('app', each))).toEqual([
      'https://example.com/',
      '/main.aspx?appname=app&pagetype=entitylist&etn=new_thing&viewid=ab',
      '/main.aspx?appname=app&pagetype=entitylist&etn=new_thing',
      '/main.aspx?appname=app&pagetype=dashboard&id=cd',
      '/main.aspx?appname=app&pagetype=webresource&webresourceName=new_%2Fpage.html',
    ]);
  });

  it('opens an app on its first page of its own', () => {
    expect(homeRoute(app)).toEqual({ kind: 'list', app: 'app', table: 'new_thing', view: 'ab' });
    expect(homeRoute({ ...app, areas: [] })).toBeNull();
  });

  it.each([
    ['entitylist&etn=new_thing&viewid=ab', mine],
    ['entitylist&etn=new_thing', things],
    ['entitylist&etn=new_thing&viewid=ff', mine],
    ['entityrecord&etn=new_thing&id=1', mine],
    ['dashboard&id=cd', today],
    ['webresource&webresourceName=new_/page.html', page],
    ['entitylist&etn=account', null],
  ])('shows where %s is', (query, expected) => {
    expect(currentItem(app, readRoute(`?appname=app&pagetype=${query}`))).toBe(expected);
  });
});
