import { describe, expect, it } from 'vitest';
import { dashboardAddress, listAddress, readRoute, recordAddress, stepsAddress } from '../../src/model/route';

const id = '5a3b1e00-0000-4000-8000-000000000001';

describe('an address', () => {
  it('names a record', () => {
    expect(readRoute(`?appname=app&pagetype=entityrecord&etn=account&id=%7B${id.toUpperCase()}%7D&formid=f`)).toEqual({ kind: 'record', app: 'app', table: 'account', id, formId: 'f', defaults: {} });
  });

  it('names a list, also without saying so', () => {
    expect(readRoute('?pagetype=entitylist&etn=account&viewid=%7BAB%7D')).toEqual({ kind: 'list', app: null, table: 'account', view: 'ab' });
    expect(readRoute('?etn=account')).toEqual({ kind: 'list', app: null, table: 'account', view: null });
  });

  it('names a new record, with the values that it begins with', () => {
    expect(readRoute('?pagetype=entityrecord&etn=account&extraqs=name%3DLamp%2520%2526%2520Co')).toMatchObject({ kind: 'record', id: null, defaults: { name: 'Lamp & Co' } });
    const address = recordAddress({ app: null, table: 'account', defaults: { name: 'a=b&c' } });
    expect(readRoute(address.slice('/main.aspx'.length))).toMatchObject({ id: null, defaults: { name: 'a=b&c' } });
  });

  it('names an app, or none', () => {
    expect(readRoute('?appname=app')).toEqual({ kind: 'home', app: 'app' });
    expect(readRoute('')).toEqual({ kind: 'apps', app: null });
  });

  it('names a web resource', () => {
    expect(readRoute('?pagetype=webresource&webresourceName=new_/page.html&data=x')).toEqual({ kind: 'webresource', app: null, name: 'new_/page.html', data: 'x' });
  });

  it('names a dashboard, or the first one', () => {
    expect(readRoute('?pagetype=dashboard&id=%7BAB%7D')).toEqual({ kind: 'dashboard', app: null, id: 'ab' });
    expect(readRoute('?pagetype=dashboard')).toEqual({ kind: 'dashboard', app: null, id: null });
    expect(readRoute(dashboardAddress('app', 'ab').slice('/main.aspx'.length))).toEqual({ kind: 'dashboard', app: 'app', id: 'ab' });
  });

  it('names the plug-in steps of a record', () => {
    expect(readRoute(stepsAddress('app', 'account', `{${id}}`).slice('/main.aspx'.length))).toEqual({ kind: 'steps', app: 'app', table: 'account', id });
    expect(readRoute('?pagetype=emulator-steps&etn=account')).toMatchObject({ kind: 'unknown' });
  });

  it('names what is not there yet', () => {
    expect(readRoute('?pagetype=custom')).toEqual({ kind: 'unknown', app: null, pageType: 'custom' });
    expect(readRoute('?pagetype=entityrecord')).toEqual({ kind: 'unknown', app: null, pageType: 'entityrecord' });
  });

  it('is read as it was written', () => {
    expect(readRoute(recordAddress({ app: 'app', table: 'account', id: `{${id}}` }).slice('/main.aspx'.length))).toMatchObject({ kind: 'record', table: 'account', id });
    expect(listAddress(null, 'account')).toBe('/main.aspx?pagetype=entitylist&etn=account');
  });
});
