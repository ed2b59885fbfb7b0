import { bareId } from '../api/rows';

/** What an address asks for, as the platform's own do (…/model-driven-apps/open-forms-views-dialogs-reports-url). */
export type Route = RecordRoute | ListRoute | DashboardRoute | StepsRoute | UnknownRoute;

export interface RecordRoute {
  readonly kind: 'record';
  readonly app: string | null;
  readonly table: string;
  readonly id: string;
  readonly formId: string | null;
}

export interface ListRoute {
  readonly kind: 'list';
  readonly app: string | null;
  readonly table: string;
}

export interface DashboardRoute {
  readonly kind: 'dashboard';
  readonly app: string | null;
  /** Null for the app's first one. */
  readonly id: string | null;
}

/** The emulator's own page: which plug-in steps ran on a record. */
export interface StepsRoute {
  readonly kind: 'steps';
  readonly app: string | null;
  readonly table: string;
  readonly id: string;
}

export interface UnknownRoute {
  readonly kind: 'unknown';
  readonly app: string | null;
  readonly pageType: string;
}

/** The table that is listed when the address names none: there is one in every organization. */
export const firstTable = 'contact';

export function readRoute(query: string): Route {
  const parameters = new URLSearchParams(query);
  const app = parameters.get('appname');
  const pageType = parameters.get('pagetype') ?? 'entitylist';
  const table = parameters.get('etn') ?? firstTable;
  const id = bareId(parameters.get('id') ?? '');
  if (pageType === 'entityrecord' && id !== '') {
    return { kind: 'record', app, table, id, formId: parameters.get('formid') };
  }
  if (pageType === 'dashboard') {
    return { kind: 'dashboard', app, id: id === '' ? null : id };
  }
  if (pageType === 'emulator-steps' && id !== '') {
    return { kind: 'steps', app, table, id };
  }
  return pageType === 'entitylist' || pageType === 'entityrecord' ? { kind: 'list', app, table } : { kind: 'unknown', app, pageType };
}

interface RecordAddress {
  readonly app: string | null;
  readonly table: string;
  readonly id: string;
  readonly formId?: string;
}

export function recordAddress({ app, table, id, formId }: RecordAddress): string {
  return address({ appname: app, pagetype: 'entityrecord', etn: table, id: bareId(id), formid: formId ?? null });
}

export function listAddress(app: string | null, table: string): string {
  return address({ appname: app, pagetype: 'entitylist', etn: table });
}

export function dashboardAddress(app: string | null, id: string | null): string {
  return address({ appname: app, pagetype: 'dashboard', id });
}

export function stepsAddress(app: string | null, table: string, id: string): string {
  return address({ appname: app, pagetype: 'emulator-steps', etn: table, id: bareId(id) });
}

function address(parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/main.aspx?${new URLSearchParams(given).toString()}`;
}
