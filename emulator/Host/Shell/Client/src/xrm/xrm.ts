import type { Session } from '../api/session';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import type { Notices } from '../model/Notices';
import type { Dialogs } from '../model/Dialogs';
import { app } from './app';
import { globalContext } from './globalContext';
import { navigation } from './navigation';
import { notThere, there } from './there';
import type { UserFacts } from './userSettings';
import { utility } from './utility';
import { webApi } from './webApi';

/** What the Client API of a page is made from. */
export interface PageFacts {
  readonly session: Session;
  readonly user: UserFacts;
  readonly api: WebApi;
  readonly tables: Tables;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly app: string | null;
  readonly context: Xrm.PageContext;
}

/** The Client API, without a form. */
export function xrm(page: PageFacts): Xrm.XrmStatic {
  const context = globalContext(page.session, page.user);
  return there<Xrm.XrmStatic>('Xrm', {
    App: app(page.notices),
    Device: notThere('Xrm.Device'),
    Encoding: notThere('Xrm.Encoding'),
    Mobile: notThere('Xrm.Mobile'),
    Navigation: navigation(page.dialogs, page.app),
    Page: notThere('Xrm.Page'),
    Panel: notThere('Xrm.Panel'),
    Utility: utility(context, page.context),
    WebApi: webApi(page.api, page.tables),
  });
}

/** The form by its old name, under which scripts of web resources still reach for it. */
export function putPage(client: Xrm.XrmStatic, form: Xrm.FormContext): void {
  const { data, ui, getAttribute, getControl } = form;
  client.Page = there<Xrm.Page>('Xrm.Page', { context: client.Utility.getGlobalContext(), data, ui, getAttribute, getControl });
}
