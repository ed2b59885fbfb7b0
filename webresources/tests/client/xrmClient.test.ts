import { describe, expect, it, vi } from 'vitest';
import { XrmClient } from '../../src/client/xrmClient';
import { contactId, conversation, newId, view } from '../sampleView';
import { fakeXrm, ok } from './fakeXrm';

const clientFor = (execute: (request: object) => Promise<unknown>) => new XrmClient(fakeXrm({ execute }).xrm);
const answers = (body: object) => () => Promise.resolve(ok(body));

describe('XrmClient', () => {
  it('reads the view out of the answer’s string', async () => {
    const expected = view();
    const client = clientFor(answers({ View: JSON.stringify(expected) }));
    await expect(client.readView(contactId)).resolves.toEqual(expected);
  });

  it('reads one conversation whole', async () => {
    const wanted = conversation();
    const client = clientFor(answers({ View: JSON.stringify(view({ conversations: [wanted] })) }));
    await expect(client.readConversation(contactId, wanted.id)).resolves.toEqual(wanted);
    await expect(client.readConversation(contactId, newId())).resolves.toBeNull();
  });

  it('tells how many messages are to follow a decision', async () => {
    await expect(clientFor(answers({ Remaining: 340 })).decide(newId(), 'Confirm', contactId)).resolves.toBe(340);
    await expect(clientFor(answers({})).decide(newId(), 'Unlink', contactId)).resolves.toBe(0);
  });

  it.each([
    ['the Client API rejects', () => Promise.reject(Object.assign(new Error('no'), { errorCode: 0x80040220 })), 'denied', 'no'],
    ['the answer says no', () => Promise.resolve(new Response('{"error":{"message":"no"}}', { status: 403 })), 'denied', 'no'],
    ['the answer has no view', answers({}), 'failed', 'soc_GetSocialView answered without a view.'],
  ])('rejects with a fault where %s', async (_, execute, kind, message) => {
    await expect(clientFor(execute).readView(contactId)).rejects.toMatchObject({ name: 'Fault', kind, message });
  });

  it.each([
    [{ part: 'Sentiment', say: 'value', value: 'Positive' }, { soc_sentiment: 285100002 }],
    [{ part: 'Intent', say: 'value', value: 'Praise' }, { soc_intent: 285100003 }],
    [{ part: 'Topic', say: 'value', value: contactId }, { 'soc_topicid_soc_socialmessage@odata.bind': `/soc_topics(${contactId})` }],
    [{ part: 'Topic', say: 'value', value: null }, { 'soc_topicid_soc_socialmessage@odata.bind': null }],
    [{ part: 'Topic', say: 'right' }, { soc_topicset: true }],
    [{ part: 'Intent', say: 'takeBack' }, { soc_intentset: false }],
  ] as const)('corrects a message: %j', async (correction, change) => {
    const { xrm, updateRecord } = fakeXrm();
    const id = newId();
    await new XrmClient(xrm).correct(id, correction);
    expect(updateRecord).toHaveBeenCalledWith('soc_socialmessage', id, change);
  });

  it('reads the topics', async () => {
    const { xrm } = fakeXrm({ rows: [{ soc_topicid: contactId, soc_name: 'Delivery' }] });
    await expect(new XrmClient(xrm).readTopics()).resolves.toEqual([{ id: contactId, name: 'Delivery' }]);
  });

  it.each([
    [contactId, `statecode eq 0 and soc_status ne 285100005 and (_soc_topicid_value eq ${contactId} or _soc_topicid_value eq null)`],
    [null, 'statecode eq 0 and soc_status ne 285100005'],
  ])('reads the open issues of a conversation on the topic %s', async (topic, filter) => {
    const { xrm, retrieveMultipleRecords } = fakeXrm({ row: { _soc_topicid_value: topic }, rows: [{ soc_issueid: contactId, soc_name: 'Late parcels' }] });
    await expect(new XrmClient(xrm).readIssues(newId())).resolves.toEqual([{ id: contactId, name: 'Late parcels' }]);
    expect(retrieveMultipleRecords).toHaveBeenCalledWith('soc_issue', `?$select=soc_name&$filter=${filter}&$orderby=soc_name`);
  });

  it.each([
    [contactId, `/soc_issues(${contactId})`],
    [null, null],
  ])('links a conversation to the issue %s', async (issue, bound) => {
    const { xrm, updateRecord } = fakeXrm();
    const id = newId();
    await new XrmClient(xrm).linkIssue(id, issue);
    expect(updateRecord).toHaveBeenCalledWith('soc_conversation', id, { 'soc_issueid@odata.bind': bound });
  });

  it('opens records in a form', () => {
    const { xrm, openForm } = fakeXrm();
    openForm.mockRejectedValueOnce(new Error('The user stayed.'));
    const id = newId();
    new XrmClient(xrm).openRecord('soc_conversation', id);
    expect(openForm).toHaveBeenCalledWith({ entityName: 'soc_conversation', entityId: id });
  });
});

describe('The user’s settings', () => {
  it('are those of the platform', () => {
    expect(new XrmClient(fakeXrm({ languageId: 1037, isRTL: true, offset: 330 }).xrm).user).toEqual({ languageId: 1037, rightToLeft: true, guardsPrivacy: false, utcOffset: 330 });
  });

  it('leave the time zone to the browser where the two agree', () => {
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60);
    expect(new XrmClient(fakeXrm({ offset: 60 }).xrm).user.utcOffset).toBeNull();
  });

  it.each([
    [['Social Privacy'], true],
    [['System Administrator'], true],
    [['Social Agent', 'Social Manager'], false],
  ])('tell by the roles %j whether requests of people are answered', (roles, guards) => {
    expect(new XrmClient(fakeXrm({ roles }).xrm).user.guardsPrivacy).toBe(guards);
  });

  it('may be missing', () => {
    const bare = { WebApi: {} } as unknown as Xrm.XrmStatic;
    expect(new XrmClient(bare).user).toEqual({ languageId: null, rightToLeft: false, guardsPrivacy: false, utcOffset: null });
  });
});
