import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { note, token, unique, url } from './emulator.mjs';

const require = createRequire(import.meta.url);
const { EntityReference, WebApiExecuteRequestBase, XrmContextDataverseClient, setMetadataCache } = require('dataverse-ify');
const { NodeWebApi } = require('dataverse-ify/lib/webapi/node/NodeWebApi');

const webApi = (user) => {
  const api = new NodeWebApi(url, '9.2');
  api.getRequestImplementation().setAccessToken(token(user));
  return api;
};

const Primitive = (typeName) => ({ typeName, structuralProperty: 1 });
const actions = {
  soc_IngestActivities: { operationName: 'soc_IngestActivities', operationType: 0, parameterTypes: { Activities: Primitive('Edm.String') } },
  soc_GetSocialView: { operationName: 'soc_GetSocialView', operationType: 1, boundParameter: 'entity', parameterTypes: {} },
  WhoAmI: { operationName: 'WhoAmI', operationType: 1, parameterTypes: {} },
};

const api = webApi('admin');
const service = new XrmContextDataverseClient(api);
const contact = (values) => service.create({ logicalName: 'contact', lastname: 'Byron', ...values });

beforeAll(() => {
  // What a browser has, and what this package's generator writes.
  globalThis.Xrm = { WebApi: api, Utility: { getGlobalContext: () => ({ getClientUrl: () => url }), getEntityMetadata: (name, attributes) => api.getEntityMetadata(name, attributes) } };
  setMetadataCache({
    entities: {
      contact: { typeName: 'mscrm.contact', logicalName: 'contact', collectionName: 'contacts', primaryIdAttribute: 'contactid', attributeTypes: { createdon: 'DateAndTime:UserLocal', gendercode: 'Optionset' }, navigation: { parentcustomerid: ['mscrm.account', 'mscrm.contact'] } },
      account: { typeName: 'mscrm.account', logicalName: 'account', collectionName: 'accounts', primaryIdAttribute: 'accountid', attributeTypes: {}, navigation: { primarycontactid: ['mscrm.contact'] } },
    },
    actions,
  });
});

describe('dataverse-ify', () => {
  it('creates, retrieves, updates and deletes a row', async () => {
    const id = await contact({ firstname: 'Ada', gendercode: 2 });
    const row = await service.retrieve('contact', id, ['firstname', 'gendercode', 'createdon']);
    expect(row).toMatchObject({ logicalName: 'contact', contactid: id, firstname: 'Ada', gendercode: 2 });
    expect(row.createdon).toBeInstanceOf(Date);
    await service.update({ logicalName: 'contact', contactid: id, firstname: 'Eve' });
    expect(await service.retrieve('contact', id, ['firstname'])).toMatchObject({ firstname: 'Eve' });
    await service.delete('contact', id);
    await expect(service.retrieve('contact', id, ['firstname'])).rejects.toThrow('Does Not Exist');
  });

  it('sets, reads and clears lookups', async () => {
    const id = await contact({});
    const account = await service.create({ logicalName: 'account', name: 'Works', primarycontactid: new EntityReference('contact', id) });
    const primary = async () => (await service.retrieve('account', account, ['primarycontactid'])).primarycontactid;
    expect(await primary()).toMatchObject({ entityType: 'contact', id, name: 'Byron' });
    await service.update({ logicalName: 'account', accountid: account, primarycontactid: null });
    expect(await primary()).toBeFalsy();
    const child = await contact({ parentcustomerid: new EntityReference('account', account) });
    expect((await service.retrieve('contact', child, ['parentcustomerid'])).parentcustomerid).toMatchObject({ entityType: 'account', id: account });
  });

  it('reads page by page', async () => {
    const department = unique('pages');
    for (const firstname of ['A', 'B', 'C']) await contact({ firstname, department });
    const first = await service.retrieveMultiple(`?$select=firstname&$orderby=firstname&$filter=department eq '${department}'`, { logicalName: 'contact', maxPageSize: 2 });
    expect(first.entities.map((r) => r.firstname)).toEqual(['A', 'B']);
    const query = first.nextLink.slice(first.nextLink.indexOf('?'));
    expect((await service.retrieveMultiple(query, { logicalName: 'contact', maxPageSize: 2 })).entities.map((r) => r.firstname)).toEqual(['C']);
  });

  it('fetches', async () => {
    const department = unique('fetch');
    for (const firstname of ['A', 'B']) await contact({ firstname, department });
    const rows = await service.retrieveMultiple(`<fetch><entity name="contact"><attribute name="firstname" /><order attribute="firstname" /><filter><condition attribute="department" operator="eq" value="${department}" /></filter></entity></fetch>`);
    expect(rows.entities.map((r) => r.firstname)).toEqual(['A', 'B']);
  });

  it('expands', async () => {
    const account = await service.create({ logicalName: 'account', name: 'Works' });
    const id = await contact({ parentcustomerid: new EntityReference('account', account) });
    const row = await api.retrieveRecord('contact', id, '?$select=fullname&$expand=parentcustomerid_account($select=name)');
    expect(row.parentcustomerid_account.name).toBe('Works');
  });

  it('upserts by an alternate key', async () => {
    const key = `soc_key='${unique('ify')}'`;
    for (const row of [{ soc_name: 'First', soc_network: 285100000 }, { soc_name: 'Second' }]) {
      const answer = await api.getRequestImplementation().send('PATCH', `/soc_socialprofiles(${encodeURIComponent(key)})`, { 'Content-Type': 'application/json' }, row);
      expect(answer.status).toBe(204);
    }

    expect((await api.retrieveMultipleRecords('soc_socialprofile', `?$select=soc_name&$filter=soc_key eq ${key.slice('soc_key='.length)}`)).entities.map((r) => r.soc_name)).toEqual(['Second']);
  });

  it('associates and disassociates', async () => {
    const account = await service.create({ logicalName: 'account', name: 'Works' });
    const ids = [await contact({}), await contact({})];
    const related = ids.map((id) => new EntityReference('contact', id));
    const contacts = async () => (await api.retrieveRecord('account', account, '?$select=name&$expand=contact_customer_accounts($select=contactid)')).contact_customer_accounts.map((c) => c.contactid).sort();
    await service.associate('account', account, 'contact_customer_accounts', related);
    expect(await contacts()).toEqual([...ids].sort());
    await service.disassociate('account', account, 'contact_customer_accounts', related);
    expect(await contacts()).toEqual([]);
  });

  it('calls functions and actions', async () => {
    const who = await api.execute(new WebApiExecuteRequestBase(actions.WhoAmI));
    expect((await who.json()).UserId).toMatch(/^[0-9a-f-]{36}$/);
    const answer = await api.execute(new WebApiExecuteRequestBase(actions.soc_GetSocialView, { entity: new EntityReference('contact', await contact({})) }));
    expect(JSON.parse((await answer.json()).View)).toBeTypeOf('object');
    const ingested = await webApi('connector').execute(new WebApiExecuteRequestBase(actions.soc_IngestActivities, { Activities: JSON.stringify([note(unique('i').replaceAll(' ', '-'))]) }));
    expect(JSON.stringify(await ingested.json())).toContain('created');
  });

  it('sends batches with change sets', async () => {
    const department = unique('batch');
    const create = (firstname) => ({ logicalName: 'Create', target: { logicalName: 'contact', lastname: 'Batch', firstname, department } });
    const answers = await service.executeMultiple([[create('One'), create('Two')], create('Three')]);
    expect(answers.map((a) => a.id)).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    const rows = await api.retrieveMultipleRecords('contact', `?$select=firstname&$filter=department eq '${department}'`);
    expect(rows.entities.map((r) => r.firstname).sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('reads metadata', async () => {
    expect(await api.getEntitySetName('soc_conversation')).toBe('soc_conversations');
    expect(await api.getEntityMetadata('contact', ['EntitySetName', 'PrimaryIdAttribute'])).toMatchObject({ EntitySetName: 'contacts' });
  });

  it('is told what went wrong', async () => {
    await expect(contact({ nothing: 1 })).rejects.toThrow("The property 'nothing' does not exist");
    await expect(new XrmContextDataverseClient(webApi('reader')).create({ logicalName: 'contact', lastname: 'x' })).rejects.toThrow('prvCreateContact');
  });
});
