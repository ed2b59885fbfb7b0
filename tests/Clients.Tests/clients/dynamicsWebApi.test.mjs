import { DynamicsWebApi } from 'dynamics-web-api';
import { describe, expect, it } from 'vitest';
import { note, token, unique, url } from './emulator.mjs';

const client = (user) => new DynamicsWebApi({ serverUrl: url, dataApi: { version: '9.2' }, onTokenRefresh: async () => token(user) });
const api = client('admin');
const contact = (values) => api.create({ collection: 'contacts', data: { lastname: 'Byron', ...values } });

describe('dynamics-web-api', () => {
  it('creates, retrieves, updates and deletes a row', async () => {
    const id = await contact({ firstname: 'Ada' });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const row = await api.retrieve({ collection: 'contacts', key: id, select: ['firstname', 'fullname'] });
    expect(row).toMatchObject({ contactid: id, firstname: 'Ada', fullname: 'Ada Byron' });
    expect(await api.update({ collection: 'contacts', key: id, data: { firstname: 'Eve' }, returnRepresentation: true, select: ['firstname'] })).toMatchObject({ firstname: 'Eve' });
    await api.updateSingleProperty({ collection: 'contacts', key: id, fieldValuePair: { jobtitle: 'Author' } });
    expect(await api.retrieve({ collection: 'contacts', key: id, select: ['jobtitle'] })).toMatchObject({ jobtitle: 'Author' });
    await api.deleteRecord({ collection: 'contacts', key: id, fieldName: 'jobtitle' });
    expect((await api.retrieve({ collection: 'contacts', key: id, select: ['jobtitle'] })).jobtitle).toBeNull();
    await api.deleteRecord({ collection: 'contacts', key: id });
    await expect(api.retrieve({ collection: 'contacts', key: id })).rejects.toMatchObject({ status: 404, code: '0x80040217' });
  });

  it('upserts by an alternate key', async () => {
    const key = `soc_key='${unique('dynamics')}'`;
    const data = { soc_name: 'First', soc_network: 285100000 };
    const made = await api.upsert({ collection: 'soc_socialprofiles', key, data, returnRepresentation: true, select: ['soc_name'] });
    const again = await api.upsert({ collection: 'soc_socialprofiles', key, data: { soc_name: 'Second' }, returnRepresentation: true, select: ['soc_name'] });
    expect(again).toMatchObject({ soc_socialprofileid: made.soc_socialprofileid, soc_name: 'Second' });
    expect(await api.retrieve({ collection: 'soc_socialprofiles', key, select: ['soc_name'] })).toMatchObject({ soc_name: 'Second' });
  });

  it('minds versions', async () => {
    const id = await contact({ firstname: 'Ada' });
    const old = (await api.retrieve({ collection: 'contacts', key: id, select: ['firstname'] }))['@odata.etag'];
    expect(await api.retrieve({ collection: 'contacts', key: id, select: ['firstname'], ifnonematch: old })).toBeFalsy();
    expect(await api.update({ collection: 'contacts', key: id, data: { firstname: 'Eve' }, ifmatch: old })).toBe(true);
    expect(await api.update({ collection: 'contacts', key: id, data: { firstname: 'Lost' }, ifmatch: old })).toBe(false);
    expect(await api.deleteRecord({ collection: 'contacts', key: id, ifmatch: old })).toBe(false);
  });

  it('reads page by page', async () => {
    const department = unique('pages');
    for (const firstname of ['A', 'B', 'C', 'D', 'E']) await contact({ firstname, department });
    const request = { collection: 'contacts', select: ['firstname'], filter: `department eq '${department}'`, orderBy: ['firstname desc'], maxPageSize: 2, count: true };
    const first = await api.retrieveMultiple(request);
    expect(first['@odata.count']).toBe(5);
    expect(first.value.map((r) => r.firstname)).toEqual(['E', 'D']);
    expect((await api.retrieveMultiple(request, first.oDataNextLink)).value.map((r) => r.firstname)).toEqual(['C', 'B']);
    expect((await api.retrieveAll(request)).value.map((r) => r.firstname)).toEqual(['E', 'D', 'C', 'B', 'A']);
    expect(await api.count({ collection: 'contacts', filter: `department eq '${department}'` })).toBe(5);
  });

  it('fetches page by page', async () => {
    const department = unique('fetch');
    for (const firstname of ['A', 'B', 'C']) await contact({ firstname, department });
    const fetchXml = `<fetch count="2"><entity name="contact"><attribute name="firstname" /><order attribute="firstname" /><filter><condition attribute="department" operator="eq" value="${department}" /></filter></entity></fetch>`;
    const first = await api.fetch({ collection: 'contacts', fetchXml, includeAnnotations: '*' });
    expect(first.value.map((r) => r.firstname)).toEqual(['A', 'B']);
    const second = await api.fetch({ collection: 'contacts', fetchXml, includeAnnotations: '*', pageNumber: first.PagingInfo.nextPage, pagingCookie: first.PagingInfo.cookie });
    expect(second.value.map((r) => r.firstname)).toEqual(['C']);
    expect((await api.fetchAll({ collection: 'contacts', fetchXml, includeAnnotations: '*' })).value).toHaveLength(3);
  });

  it('expands both ways', async () => {
    const account = await api.create({ collection: 'accounts', data: { name: 'Works' } });
    const id = await contact({ 'parentcustomerid_account@odata.bind': `/accounts(${account})` });
    const row = await api.retrieve({ collection: 'contacts', key: id, select: ['fullname'], expand: [{ property: 'parentcustomerid_account', select: ['name'] }] });
    expect(row.parentcustomerid_account).toMatchObject({ accountid: account, name: 'Works' });
    const parent = await api.retrieve({ collection: 'accounts', key: account, select: ['name'], expand: [{ property: 'contact_customer_accounts', select: ['fullname'] }] });
    expect(parent.contact_customer_accounts.map((c) => c.contactid)).toEqual([id]);
  });

  it('associates and disassociates', async () => {
    const account = await api.create({ collection: 'accounts', data: { name: 'Works' } });
    const id = await contact({});
    const parent = async () => (await api.retrieve({ collection: 'contacts', key: id, select: ['_parentcustomerid_value'] }))._parentcustomerid_value;
    await api.associateSingleValued({ collection: 'contacts', primaryKey: id, navigationProperty: 'parentcustomerid_account', relatedCollection: 'accounts', relatedKey: account });
    expect(await parent()).toBe(account);
    await api.disassociateSingleValued({ collection: 'contacts', primaryKey: id, navigationProperty: 'parentcustomerid_account' });
    expect(await parent()).toBeNull();
    await api.associate({ collection: 'accounts', primaryKey: account, relationshipName: 'contact_customer_accounts', relatedCollection: 'contacts', relatedKey: id });
    expect(await parent()).toBe(account);
    await api.disassociate({ collection: 'accounts', primaryKey: account, relationshipName: 'contact_customer_accounts', relatedKey: id });
    expect(await parent()).toBeNull();
  });

  it('calls functions and actions', async () => {
    expect(await api.callFunction({ functionName: 'WhoAmI' })).toMatchObject({ UserId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const answer = await client('connector').callAction({ actionName: 'soc_IngestActivities', action: { Activities: JSON.stringify([note(unique('d').replaceAll(' ', '-'))]) } });
    expect(JSON.stringify(answer)).toContain('created');
    const view = await api.callFunction({ collection: 'contacts', key: await contact({}), functionName: 'Microsoft.Dynamics.CRM.soc_GetSocialView' });
    expect(JSON.parse(view.View)).toBeTypeOf('object');
  });

  it('sends batches', async () => {
    const department = unique('batch');
    api.startBatch();
    contact({ department, firstname: 'One' });
    contact({ department, firstname: 'Two' });
    api.retrieveMultiple({ collection: 'contacts', select: ['firstname'], filter: `department eq '${department}'` });
    const [one, two, rows] = await api.executeBatch();
    expect([one, two]).toEqual(rows.value.map((r) => r.contactid).sort((a, b) => (a === one ? -1 : b === one ? 1 : 0)));
    api.startBatch();
    api.create({ collection: 'accounts', data: { name: department }, contentId: '1' });
    api.create({ collection: 'contacts', data: { lastname: 'Bound', department, 'parentcustomerid_account@odata.bind': '$1' } });
    await api.executeBatch();
    const bound = await api.retrieveMultiple({ collection: 'contacts', select: ['lastname'], filter: `department eq '${department}' and parentcustomerid_account/name eq '${department}'` });
    expect(bound.value.map((r) => r.lastname)).toEqual(['Bound']);
  });

  it('rolls a change set back', async () => {
    const department = unique('rollback');
    api.startBatch();
    contact({ department });
    api.create({ collection: 'contacts', data: { nothing: 1 } });
    await expect(api.executeBatch()).rejects.toEqual(expect.arrayContaining([expect.objectContaining({ status: 400, error: expect.objectContaining({ code: '0x80048d19' }) })]));
    expect(await api.count({ collection: 'contacts', filter: `department eq '${department}'` })).toBe(0);
  });

  it('acts for another user', async () => {
    const [agent] = (await api.retrieveMultiple({ collection: 'systemusers', select: ['domainname'], filter: "domainname eq 'agent'" })).value;
    expect(await api.callFunction({ functionName: 'WhoAmI', impersonate: agent.systemuserid })).toMatchObject({ UserId: agent.systemuserid });
  });

  it('reads metadata', async () => {
    const table = await api.retrieveEntity({ key: "LogicalName='contact'", select: ['EntitySetName'], expand: [{ property: 'Attributes', select: ['LogicalName'], filter: "AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'State'" }] });
    expect(table).toMatchObject({ EntitySetName: 'contacts', Attributes: [{ LogicalName: 'statecode' }] });
    const choices = await api.retrieveAttributes({ entityKey: "LogicalName='soc_socialmessage'", castType: 'Microsoft.Dynamics.CRM.PicklistAttributeMetadata', select: ['LogicalName'], expand: [{ property: 'OptionSet' }] });
    expect(choices.value.find((a) => a.LogicalName === 'soc_network').OptionSet.Options.length).toBeGreaterThan(1);
    expect((await api.retrieveGlobalOptionSet({ key: "Name='soc_network'" })).Name).toBe('soc_network');
    expect((await api.retrieveRelationships({ castType: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata', filter: "ReferencedEntity eq 'contact'", select: ['SchemaName'] })).value.length).toBeGreaterThan(1);
    expect(await api.retrieveCsdlMetadata()).toContain('EntityType Name="contact"');
  });

  it('is told what went wrong', async () => {
    await expect(api.create({ collection: 'contacts', data: { nothing: 1 } })).rejects.toMatchObject({ status: 400, code: '0x80048d19' });
    await expect(client('reader').create({ collection: 'contacts', data: { lastname: 'x' } })).rejects.toMatchObject({ status: 403, code: '0x80040220' });
    await expect(client('nobody').retrieveMultiple({ collection: 'contacts' })).rejects.toMatchObject({ status: 401 });
    await expect(api.retrieveMultiple({ collection: 'contacts', filter: 'nothing eq 1' })).rejects.toMatchObject({ status: 400, code: '0x80060888' });
  });
});
