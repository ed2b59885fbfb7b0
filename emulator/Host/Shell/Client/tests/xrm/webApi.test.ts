import { describe, expect, it, vi } from 'vitest';
import { Tables } from '../../src/api/Tables';
import { WebApi, type Send } from '../../src/api/WebApi';
import { webApi } from '../../src/xrm/webApi';
import { rowId, sampleTable } from '../support/sampleForm';

const root = 'http://localhost/api/data/v9.2/';

function client(...answers: Response[]) {
  const send = vi.fn<Send>(() => Promise.resolve(answers.shift() ?? new Response(null, { status: 204 })));
  const api = new WebApi('dev:agent', root, send);
  const tables = new Tables(<T>() => Promise.resolve(sampleTable as T), null);
  const sent = () => send.mock.calls.map(([address, { method, body, headers }]) => ({ address: decodeURIComponent(address).replace(root, ''), method, body, headers }));
  return { client: webApi(api, tables), sent };
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

describe('Xrm.WebApi', () => {
  it('reads a row, as the user, with all annotations', async () => {
    const { client: api, sent } = client(json({ new_name: 'Lamp' }));
    await expect(api.retrieveRecord('new_thing', `{${rowId.toUpperCase()}}`, '?$select=new_name')).resolves.toEqual({ new_name: 'Lamp' });
    expect(sent()).toMatchObject([
      { method: 'GET', address: `new_things(${rowId})?$select=new_name`, headers: { Authorization: 'Bearer dev:agent', Prefer: 'odata.include-annotations="*"' } },
    ]);
  });

  it('reads rows page by page', async () => {
    const nextLink = `${root}new_things?$select=new_name&$skiptoken=2`;
    const { client: api, sent } = client(json({ value: [{ new_name: 'Lamp' }], '@odata.nextLink': nextLink }), json({ value: [] }));
    const page = await api.retrieveMultipleRecords('new_thing', '?$select=new_name', 1);
    expect(page).toEqual({ entities: [{ new_name: 'Lamp' }], nextLink });
    await expect(api.retrieveMultipleRecords('new_thing', page.nextLink, 1)).resolves.toEqual({ entities: [], nextLink: undefined });
    expect(sent().map(({ address }) => address)).toEqual(['new_things?$select=new_name', 'new_things?$select=new_name&$skiptoken=2']);
    expect(sent()[0]?.headers).toMatchObject({ Prefer: 'odata.include-annotations="*",odata.maxpagesize=1' });
  });

  it('creates a row and says its id', async () => {
    const { client: api, sent } = client(new Response(null, { status: 204, headers: { 'OData-EntityId': `${root}new_things(${rowId})` } }));
    await expect(api.createRecord('new_thing', { new_name: 'Lamp' })).resolves.toEqual({ entityType: 'new_thing', id: rowId });
    expect(sent()).toMatchObject([{ method: 'POST', address: 'new_things', body: '{"new_name":"Lamp"}' }]);
  });

  it('changes rows, but creates none by that', async () => {
    const { client: api, sent } = client();
    await expect(api.updateRecord('new_thing', rowId, { new_count: 4 })).resolves.toEqual({ entityType: 'new_thing', id: rowId });
    expect(sent()).toMatchObject([{ method: 'PATCH', address: `new_things(${rowId})`, body: '{"new_count":4}', headers: { 'If-Match': '*' } }]);
  });

  it('deletes a row', async () => {
    const { client: api, sent } = client();
    await api.deleteRecord('new_thing', rowId);
    expect(sent()).toMatchObject([{ method: 'DELETE', address: `new_things(${rowId})` }]);
  });

  it('executes, and answers as fetch does', async () => {
    const { client: api } = client(json({ View: '{}' }));
    const request = { getMetadata: () => ({ boundParameter: null, operationName: 'new_F', operationType: 1, parameterTypes: {} }) };
    const response = await api.online.execute(request);
    expect([response.ok, response.status, await response.json()]).toEqual([true, 200, { View: '{}' }]);
  });

  it('rejects with the platform code and message', async () => {
    const { client: api } = client(json({ error: { code: '0x80040217', message: 'new_thing With Id = 1 Does Not Exist' } }, 404));
    await expect(api.retrieveRecord('new_thing', rowId)).rejects.toMatchObject({ errorCode: 0x80040217, message: 'new_thing With Id = 1 Does Not Exist' });
  });
});
