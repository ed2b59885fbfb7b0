import { bareId } from '../api/rows';

/** What an address asks for, as the platform's own do (…/model-driven-apps/open-forms-views-dialogs-reports-url). */
export type Route = RecordRoute | ListRoute | DashboardRoute | StepsRoute | WebResourceRoute | HomeRoute | AppsRoute | UnknownRoute;

export interface RecordRoute {
  readonly kind: 'record';
  readonly app: string | null;
  readonly table: string;
  /** Null for a record that is still to be made. */
  readonly id: string | null;
  readonly formId: string | null;
  /** The values with which a new record begins, by column. */
  readonly defaults: Readonly<Record<string, string>>;
}

export interface ListRoute {
  readonly kind: 'list';
  readonly app: string | null;
  readonly table: string;
  readonly view: string | null;
}

export interface DashboardRoute {
  readonly kind: 'dashboard';
  readonly app: string | null;
  /** Null for the app's first one. */
  readonly id: string | null;
}

export interface WebResourceRoute {
  readonly kind: 'webresource';
  readonly app: string | null;
  readonly name: string;
  readonly data: string | null;
}

/** An app without a page of it: it opens on its first one. */
export interface HomeRoute {
  readonly kind: 'home';
  readonly app: string;
}

export interface AppsRoute {
  readonly kind: 'apps';
  readonly app: null;
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

export function readRoute(query: string): Route {
  const parameters = new URLSearchParams(query);
  const app = parameters.get('appname');
  const table = parameters.get('etn');
  const pageType = parameters.get('pagetype') ?? (table === null ? '' : 'entitylist');
  switch (pageType) {
    case '':
      return app === null ? { kind: 'apps', app } : { kind: 'home', app };
    case 'entityrecord':
      return table === null ? { kind: 'unknown', app, pageType } : recordRoute(app, table, parameters);
    case 'entitylist':
      return table === null ? { kind: 'unknown', app, pageType } : { kind: 'list', app, table, view: idOf(parameters.get('viewid')) };
    case 'dashboard':
      return { kind: 'dashboard', app, id: idOf(parameters.get('id')) };
    case 'webresource':
      return { kind: 'webresource', app, name: parameters.get('webresourceName') ?? '', data: parameters.get('data') };
    case 'emulator-steps':
      return stepsRoute(app, table, idOf(parameters.get('id')));
    default:
      return { kind: 'unknown', app, pageType };
  }
}

function recordRoute(app: string | null, table: string, parameters: URLSearchParams): RecordRoute {
  const defaults = Object.fromEntries(new URLSearchParams(parameters.get('extraqs') ?? ''));
  return { kind: 'record', app, table, id: idOf(parameters.get('id')), formId: idOf(parameters.get('formid')), defaults };
}

function stepsRoute(app: string | null, table: string | null, id: string | null): StepsRoute | UnknownRoute {
  return table === null || id === null ? { kind: 'unknown', app, pageType: 'emulator-steps' } : { kind: 'steps', app, table, id };
}

function idOf(text: string | null): string | null {
  return text === null || text === '' ? null : bareId(text);
}

interface RecordAddress {
  readonly app: string | null;
  readonly table: string;
  /** Left out for a new record. */
  readonly id?: string | null;
  readonly formId?: string | null;
  readonly defaults?: Readonly<Record<string, string>>;
}

export function recordAddress({ app, table, id, formId, defaults = {} }: RecordAddress): string {
  const values = new URLSearchParams(defaults).toString();
  return address({ appname: app, pagetype: 'entityrecord', etn: table, id: id ? bareId(id) : null, formid: formId ?? null, extraqs: values === '' ? null : values });
}

export function listAddress(app: string | null, table: string, view: string | null = null): string {
  return address({ appname: app, pagetype: 'entitylist', etn: table, viewid: view });
}

export function dashboardAddress(app: string | null, id: string | null): string {
  return address({ appname: app, pagetype: 'dashboard', id });
}

export function webResourcePageAddress(app: string | null, name: string, data: string | null = null): string {
  return address({ appname: app, pagetype: 'webresource', webresourceName: name, data });
}

export function appAddress(app: string | null): string {
  return address({ appname: app });
}

/** The emulator's own page: which plug-in steps ran on a record. */
export function stepsAddress(app: string | null, table: string, id: string): string {
  return address({ appname: app, pagetype: 'emulator-steps', etn: table, id: bareId(id) });
}

function address(parameters: Record<string, string | null>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? '/main.aspx' : `/main.aspx?${new URLSearchParams(given).toString()}`;
}
