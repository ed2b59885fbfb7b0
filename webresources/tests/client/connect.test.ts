import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, patience } from '../../src/client/connect';
import type { SocialPage, SocialWindow } from '../../src/client/pageContract';
import type { Session } from '../../src/model/session';
import { contactId } from '../sampleView';
import { fakeForm, fakeXrm } from './fakeXrm';

const otherId = '22222222-2222-4222-8222-222222222222';
const query = `?id=%7b${contactId.toUpperCase()}%7d&typename=contact`;

function open(search: string) {
  const sessions: Session[] = [];
  const languages: (number | null)[] = [];
  const page = { location: { search }, setTimeout: window.setTimeout.bind(window) } as unknown as SocialWindow;
  connect(page, (session, languageId) => {
    sessions.push(session);
    languages.push(languageId);
  });
  return { page: page as SocialWindow & SocialPage, sessions, last: () => sessions[sessions.length - 1], language: () => languages[languages.length - 1] };
}

const surround = (xrm: Xrm.XrmStatic) => Object.assign(window.parent, { Xrm: xrm });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(window.parent, { Xrm: undefined });
});

describe('connect', () => {
  it('waits for the form, then says that there is none', () => {
    const { last } = open('');
    expect(last()).toEqual({ kind: 'connecting' });
    vi.advanceTimersByTime(patience);
    expect(last()).toEqual({ kind: 'outside' });
  });

  it('takes what the form hands over, also after the waiting', () => {
    const { page, last } = open('');
    vi.advanceTimersByTime(patience);
    page.setClientApiContext(fakeXrm().xrm, fakeForm(`{${contactId.toUpperCase()}}`));
    expect(last()).toMatchObject({ kind: 'contact', contactId, visit: 0 });
  });

  it('starts without the form where the address names the contact, and the handover of the same contact changes nothing', () => {
    const { xrm } = fakeXrm();
    surround(xrm);
    const { page, last } = open(query);
    const first = last();
    expect(first).toMatchObject({ kind: 'contact', contactId, visit: 0 });
    page.setClientApiContext(xrm, fakeForm(contactId));
    vi.advanceTimersByTime(patience);
    expect(last()).toEqual(first);
  });

  it('takes no id of another table for a contact', () => {
    surround(fakeXrm().xrm);
    const { last } = open(`?id=${contactId}&typename=account`);
    expect(last()).toEqual({ kind: 'connecting' });
    vi.advanceTimersByTime(patience);
    expect(last()).toMatchObject({ kind: 'unsaved' });
  });

  it('believes the form rather than the address', () => {
    const { xrm } = fakeXrm();
    surround(xrm);
    const { page, last } = open(query);
    page.setClientApiContext(xrm, fakeForm(otherId));
    expect(last()).toMatchObject({ contactId: otherId });
  });

  it('says that the contact is unsaved, and reads it once after the first save', () => {
    let id = '';
    const form = { data: { entity: { getId: () => id } } } as unknown as Xrm.FormContext;
    const { page, last } = open('');
    page.setClientApiContext(fakeXrm().xrm, form);
    expect(last()).toMatchObject({ kind: 'unsaved' });
    id = contactId;
    page.refreshSocialView();
    expect(last()).toMatchObject({ kind: 'contact', contactId, visit: 0 });
  });

  it('reads again when the form asks', () => {
    const { page, last } = open('');
    page.setClientApiContext(fakeXrm().xrm, fakeForm(contactId));
    page.refreshSocialView();
    expect(last()).toMatchObject({ contactId, visit: 1 });
  });

  it('speaks the language that the Client API tells, and until then that of the address', () => {
    const { page, language } = open(`${query}&userlcid=1036`);
    expect(language()).toBe(1036);
    page.setClientApiContext(fakeXrm({ languageId: 1031 }).xrm, fakeForm(contactId));
    expect(language()).toBe(1031);
  });

  it.each(['', '?userlcid=', '?userlcid=de', '?userlcid=-1'])('leaves the language open while it waits, and speaks English in the end: %s', (search) => {
    const { language } = open(search);
    expect(language()).toBeNull();
    vi.advanceTimersByTime(patience);
    expect(language()).toBe(1033);
  });

  it('speaks English to a client that tells no language', () => {
    const { page, language } = open('');
    page.setClientApiContext(fakeXrm().xrm, fakeForm(contactId));
    expect(language()).toBe(1033);
  });

  it('copes with a form that asks before it has handed over', () => {
    const { page, last } = open('');
    page.refreshSocialView();
    expect(last()).toEqual({ kind: 'connecting' });
  });
});
