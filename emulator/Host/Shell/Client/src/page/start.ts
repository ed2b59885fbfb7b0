import type { AppView } from '../api/appView';
import { toError } from '../api/PlatformError';
import { rowPath, type Rows } from '../api/rows';
import { readSession, type Session } from '../api/session';
import { askShell } from '../api/shellData';
import { Tables } from '../api/Tables';
import { WebApi } from '../api/WebApi';
import { Announcements } from '../model/Announcements';
import { Changes } from '../model/Changes';
import { Dialogs } from '../model/Dialogs';
import { Notices } from '../model/Notices';
import { Requests } from '../model/Requests';
import type { Route } from '../model/route';
import type { UserFacts } from '../xrm/userSettings';
import { xrm } from '../xrm/xrm';
import { Leaving } from './Leaving';
import type { Services } from './services';

export interface StartedShell {
  readonly services: Services;
  readonly announcements: Announcements;
  /** What announces changes of the global notices. */
  readonly noticeChanges: Changes;
  /** Why the app that the address names can't be opened. */
  readonly appFault: Error | null;
}

/** Finds out who looks at the page and which app it is of, and gives the page its Client API. */
export async function start(route: Route): Promise<StartedShell> {
  const session = await readSession();
  const api = new WebApi(session.token, `${window.location.origin}/api/data/v9.2/`);
  const [user, app] = await Promise.all([readUser(api, session), readApp(route.app)]);
  const noticeChanges = new Changes();
  const announcements = new Announcements();
  const dialogs = new Dialogs();
  const appView = app instanceof Error ? null : app;
  const services: Services = {
    session,
    user,
    api,
    ask: askShell,
    tables: new Tables(askShell, route.app),
    dialogs,
    quickCreates: new Requests(),
    lookups: new Requests(),
    pageDialogs: new Requests(),
    leaving: new Leaving(dialogs),
    notices: new Notices(noticeChanges),
    app: route.app,
    appView,
    announce: (text) => {
      announcements.say(text);
    },
    title: (text) => {
      document.title = `${text} - ${appView?.name ?? 'Dataverse emulator'}`;
    },
  };
  window.Xrm = xrm({ ...services, context: pageContext(route) });
  return { services, announcements, noticeChanges, appFault: app instanceof Error ? app : null };
}

function readApp(name: string | null): Promise<AppView | Error | null> {
  return name === null ? Promise.resolve(null) : askShell<AppView>('app', { appname: name }).catch(toError);
}

const english = 1033;

/** A user who may not read about themselves still has a name and a language. */
async function readUser(api: WebApi, { user, userId }: Session): Promise<UserFacts> {
  const path = rowPath('systemusers', userId);
  const [row, settings, roles] = await Promise.allSettled([
    api.read<{ fullname?: string }>(`${path}?$select=fullname`),
    api.read<{ uilanguageid?: number | null }>(`${rowPath('usersettingscollection', userId)}?$select=uilanguageid`),
    api.read<Rows>(`${path}/systemuserroles_association?$select=name`),
  ]);
  return {
    id: userId,
    name: (row.status === 'fulfilled' ? row.value.fullname : undefined) ?? user,
    // Nought stands for the organization's language.
    languageId: (settings.status === 'fulfilled' && settings.value.uilanguageid) || english,
    roles: roles.status === 'fulfilled' ? roles.value.value.map(({ roleid, name }) => ({ id: String(roleid), name: String(name) })) : [],
  };
}

function pageContext(route: Route): Xrm.PageContext {
  return route.kind === 'record'
    ? { input: { pageType: 'entityrecord', entityName: route.table, ...(route.id === null ? {} : { entityId: route.id }) } }
    : { input: { pageType: 'entitylist', entityName: route.kind === 'list' ? route.table : '' } };
}
