import { describe, expect, it } from 'vitest';
import { listAddress, readRoute, recordAddress } from '../../src/model/route';

const id = '5a3b1e00-0000-4000-8000-000000000001';

describe('an address', () => {
  it('names a record', () => {
    expect(readRoute(`?appname=app&pagetype=entityrecord&etn=account&id=%7B${id.toUpperCase()}%7D&formid=f`)).toEqual({ kind: 'record', app: 'app', table: 'account', id, formId: 'f' });
  });

  it('names a list, also without saying so', () => {
    expect(readRoute('?appname=app')).toEqual({ kind: 'list', app: 'app', table: 'contact' });
    expect(readRoute('?pagetype=entityrecord&etn=account')).toEqual({ kind: 'list', app: null, table: 'account' });
  });

  it('names what is not there yet', () => {
    expect(readRoute('?pagetype=dashboard')).toEqual({ kind: 'unknown', app: null, pageType: 'dashboard' });
  });

  it('is read as it was written', () => {
    expect(readRoute(recordAddress({ app: 'app', table: 'account', id: `{${id}}` }).slice('/main.aspx'.length))).toMatchObject({ kind: 'record', table: 'account', id });
    expect(listAddress(null, 'account')).toBe('/main.aspx?pagetype=entitylist&etn=account');
  });
});
