import { vi } from 'vitest';

export interface FakeXrmAnswers {
  readonly execute?: (request: object) => Promise<unknown>;
  /** What a list is answered with. */
  readonly rows?: readonly object[];
  /** What a row is answered with. */
  readonly row?: object;
  readonly languageId?: number;
  readonly isRTL?: boolean;
  readonly offset?: number;
  readonly roles?: readonly string[];
}

/** Only what the tab uses of the Client API. */
export function fakeXrm({ execute = () => Promise.resolve(ok({})), rows = [], row = {}, languageId, isRTL = false, offset = 0, roles }: FakeXrmAnswers = {}) {
  const calls = { execute: vi.fn(execute), openForm: vi.fn(() => Promise.resolve({})), navigateTo: vi.fn(() => Promise.resolve({})), updateRecord: vi.fn<(table: string, id: string, change: object) => Promise<unknown>>(() => Promise.resolve({})), retrieveRecord: vi.fn(() => Promise.resolve(row)), retrieveMultipleRecords: vi.fn<(table: string, query: string) => Promise<object>>(() => Promise.resolve({ entities: rows })) };
  const xrm = {
    WebApi: { online: { execute: calls.execute }, updateRecord: calls.updateRecord, retrieveRecord: calls.retrieveRecord, retrieveMultipleRecords: calls.retrieveMultipleRecords },
    Navigation: { openForm: calls.openForm, navigateTo: calls.navigateTo },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId, isRTL, roles: roles && { get: () => roles.map((name) => ({ name })) }, getTimeZoneOffsetMinutes: () => offset } }) },
  } as unknown as Xrm.XrmStatic;
  return { xrm, ...calls };
}

export function ok(body: object) {
  return { ok: true, status: 200, json: () => Promise.resolve(body) };
}

export function fakeForm(id: string) {
  return { data: { entity: { getId: () => id } } } as unknown as Xrm.FormContext;
}
