import type { Session } from '../api/session';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import type { AppView } from '../api/appView';
import type { Notices } from '../model/Notices';
import type { Lookups } from '../model/Requests';
import { app } from './app';
import { globalContext } from './globalContext';
import { navigation, type NavigationFacts } from './navigation';
import { ResourceStrings } from './ResourceStrings';
import { notThere, there } from './there';
import type { UserFacts } from './userSettings';
import { utility } from './utility';
import { webApi } from './webApi';

/** What the Client API of a page is made from. */
export interface PageFacts extends NavigationFacts {
  readonly session: Session;
  readonly user: UserFacts;
  readonly api: WebApi;
  readonly tables: Tables;
  readonly lookups: Lookups;
  readonly notices: Notices;
  readonly appView: AppView | null;
  readonly context: Xrm.PageContext;
}

/** The Client API, without a form. */
export function xrm(page: PageFacts): Xrm.XrmStatic {
  const context = globalContext(page.session, page.user, page.appView);
  return there<Xrm.XrmStatic>('Xrm', {
    App: app(page.notices),
    Device: notThere('Xrm.Device'),
    Encoding: notThere('Xrm.Encoding'),
    Mobile: notThere('Xrm.Mobile'),
    Navigation: navigation(page),
    Page: notThere('Xrm.Page'),
    Panel: notThere('Xrm.Panel'),
    Utility: utility({ globalContext: context, context: page.context, tables: page.tables, lookups: page.lookups, strings: new ResourceStrings() }),
    WebApi: webApi(page.api, page.tables),
  });
}

/** The form by its old name, under which scripts of web resources still reach for it. */
export function putPage(client: Xrm.XrmStatic, form: Xrm.FormContext): void {
  const { data, ui, getAttribute, getControl } = form;
  client.Page = there<Xrm.Page>('Xrm.Page', { context: client.Utility.getGlobalContext(), data, ui, getAttribute, getControl });
}
