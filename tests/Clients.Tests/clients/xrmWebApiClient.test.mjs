// @vitest-environment happy-dom
import WebApiClient from 'xrm-webapi-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { note, token, unique, url } from './emulator.mjs';

beforeEach(() => {
  // A web resource's page is of the organization's own origin.
  window.happyDOM.setURL(`${url}/main.aspx`);
  WebApiClient.ClientUrl = `${url}/api/data/v9.2/`;
  WebApiClient.Token = token('admin');
  WebApiClient.ReturnAllPages = false;
});

/** The id behind the address that a create answers with. */
const idOf = (address) => /\(([0-9a-f-]{36})\)$/.exec(address)[1];
const contact = async (values) => idOf(await WebApiClient.Create({ entityName: 'contact', entity: { lastname: 'Byron', ...values } }));
const read = (entityName, entityId, queryParams) => WebApiClient.Retrieve({ entityName, entityId, queryParams });

describe('xrm-webapi-client', () => {
  it('creates, retrieves, updates and deletes a row', async () => {
    const id = await contact({ firstname: 'Ada' });
    expect(await read('contact', id, '?$select=firstname')).toMatchObject({ contactid: id, firstname: 'Ada' });
    await WebApiClient.Update({ entityName: 'contact', entityId: id, entity: { firstname: 'Eve' } });
    expect(await read('contact', id, '?$select=firstname')).toMatchObject({ firstname: 'Eve' });
    await WebApiClient.Delete({ entityName: 'contact', entityId: id });
    await expect(read('contact', id, '?$select=firstname')).rejects.toThrow('Does Not Exist');
  });

  it('creates with a representation', async () => {
    const row = await WebApiClient.Create({ entityName: 'contact', entity: { lastname: 'Whole' }, headers: [{ key: 'Prefer', value: 'return=representation' }] });
    expect(row).toMatchObject({ lastname: 'Whole', contactid: expect.any(String) });
  });

  it('upserts by an alternate key', async () => {
    const alternateKey = [{ property: 'soc_key', value: unique('xrm') }];
    await WebApiClient.Update({ entityName: 'soc_socialprofile', alternateKey, entity: { soc_name: 'First', soc_network: 285100000 } });
    await WebApiClient.Update({ entityName: 'soc_socialprofile', alternateKey, entity: { soc_name: 'Second' } });
    expect(await WebApiClient.Retrieve({ entityName: 'soc_socialprofile', alternateKey, queryParams: '?$select=soc_name' })).toMatchObject({ soc_name: 'Second' });
    await WebApiClient.Delete({ entityName: 'soc_socialprofile', alternateKey });
    await expect(WebApiClient.Retrieve({ entityName: 'soc_socialprofile', alternateKey })).rejects.toThrow('does not exist');
  });

  it('reads page by page', async () => {
    const department = unique('pages');
    for (const firstname of ['A', 'B', 'C']) await contact({ firstname, department });
    const request = { entityName: 'contact', queryParams: `?$select=firstname&$orderby=firstname&$filter=department eq '${department}'`, headers: [{ key: 'Prefer', value: 'odata.maxpagesize=2' }] };
    const first = await WebApiClient.Retrieve(request);
    expect(first.value.map((r) => r.firstname)).toEqual(['A', 'B']);
    expect(first['@odata.nextLink']).toContain('$skiptoken=');
    expect((await WebApiClient.Retrieve({ ...request, returnAllPages: true })).value.map((r) => r.firstname)).toEqual(['A', 'B', 'C']);
  });

  it('fetches', async () => {
    const department = unique('fetch');
    for (const firstname of ['A', 'B', 'C']) await contact({ firstname, department });
    const fetchXml = `<fetch count="2"><entity name="contact"><attribute name="firstname" /><order attribute="firstname" /><filter><condition attribute="department" operator="eq" value="${department}" /></filter></entity></fetch>`;
    expect((await WebApiClient.Retrieve({ entityName: 'contact', fetchXml })).value.map((r) => r.firstname)).toEqual(['A', 'B']);
    expect((await WebApiClient.Retrieve({ entityName: 'contact', fetchXml, returnAllPages: true, headers: [{ key: 'Prefer', value: 'odata.include-annotations="*"' }] })).value).toHaveLength(3);
  });

  it('expands, associates and disassociates', async () => {
    const account = idOf(await WebApiClient.Create({ entityName: 'account', entity: { name: 'Works' } }));
    const id = await contact({});
    const pair = { relationShip: 'contact_customer_accounts', target: { entityName: 'account', entityId: account }, source: { entityName: 'contact', entityId: id } };
    const contacts = async () => (await read('account', account, '?$select=name&$expand=contact_customer_accounts($select=fullname)')).contact_customer_accounts;
    await WebApiClient.Associate(pair);
    expect((await contacts()).map((c) => c.contactid)).toEqual([id]);
    await WebApiClient.Disassociate(pair);
    expect(await contacts()).toEqual([]);
  });

  it('calls functions and actions', async () => {
    expect(await WebApiClient.Execute(WebApiClient.Requests.WhoAmIRequest)).toMatchObject({ UserId: expect.any(String) });
    const id = await contact({});
    const view = await WebApiClient.Execute(WebApiClient.Requests.Request.prototype.with({ method: 'GET', name: 'soc_GetSocialView', bound: true, entityName: 'contact', entityId: id }));
    expect(JSON.parse(view.View)).toBeTypeOf('object');
    WebApiClient.Token = token('connector');
    const answer = await WebApiClient.Execute(WebApiClient.Requests.Request.prototype.with({ method: 'POST', name: 'soc_IngestActivities', payload: { Activities: JSON.stringify([note(unique('x').replaceAll(' ', '-'))]) } }));
    expect(JSON.stringify(answer)).toContain('created');
  });

  it('sends batches', async () => {
    const department = unique('batch');
    const create = (firstname, contentId) => new WebApiClient.BatchRequest({ method: 'POST', url: `${url}/api/data/v9.2/contacts`, payload: { lastname: 'Batch', firstname, department }, headers: [{ key: 'Content-Type', value: 'application/json' }], contentId });
    const list = new WebApiClient.BatchRequest({ method: 'GET', url: `${url}/api/data/v9.2/contacts?$select=firstname&$filter=department eq '${department}'`, headers: [{ key: 'Accept', value: 'application/json' }] });
    const done = await WebApiClient.SendBatch(new WebApiClient.Batch({ changeSets: [new WebApiClient.ChangeSet({ requests: [create('One', '1'), create('Two', '2')] })], requests: [list] }));
    expect(done.isFaulted).toBeFalsy();
    expect(done.changeSetResponses[0].responses.map((r) => [r.contentId, r.status])).toEqual([['1', '204'], ['2', '204']]);
    expect(done.batchResponses[0].payload.value.map((r) => r.firstname).sort()).toEqual(['One', 'Two']);
  });

  it('reads metadata', async () => {
    const table = await WebApiClient.SendRequest('GET', `${WebApiClient.GetApiUrl()}EntityDefinitions(LogicalName='contact')?$select=EntitySetName`);
    expect(table.EntitySetName).toBe('contacts');
  });

  it('is told what went wrong', async () => {
    await expect(WebApiClient.Create({ entityName: 'contact', entity: { nothing: 1 } })).rejects.toThrow("The property 'nothing' does not exist");
    WebApiClient.Token = token('reader');
    await expect(WebApiClient.Create({ entityName: 'contact', entity: { lastname: 'x' } })).rejects.toThrow('prvCreateContact');
  });
});
