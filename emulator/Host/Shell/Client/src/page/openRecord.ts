import type { FormPage } from '../model/FormSession';
import { faultDialog } from '../model/faultDialog';
import { newRow } from '../model/newRow';
import { listAddress, recordAddress, type RecordRoute } from '../model/route';
import { putPage } from '../xrm/xrm';
import { focusControl } from './focusControl';
import { openForm, readRow, type OpenForm } from './openForm';
import { closeFrame, pageFrame } from './pageFrame';
import type { Services } from './services';

/** Reads form and record, and makes them the page's. */
export async function openRecord(services: Services, route: RecordRoute): Promise<OpenForm> {
  const { tables, api, user, leaving } = services;
  const view = await tables.form(route.table, 'main', route.formId);
  const [row, rights] =
    route.id === null ? [newRow(view, user, route.defaults), view.table.rights] : await Promise.all([readRow(api, view, route.id), tables.rights(route.table, route.id)]);
  const opened = openForm(services, { view, id: route.id ?? '', row, rights }, formPage(services, route));
  putPage(window.Xrm, opened.formContext);
  leaving.guard(() => opened.session.model.isDirty);
  return opened;
}

function formPage({ session, user, app, leaving, dialogs }: Services, { table }: RecordRoute): FormPage {
  const frame = pageFrame();
  return {
    organization: session.organization,
    languageId: user.languageId,
    close: (made) => {
      if (made) {
        leaving.letGo();
      }
      if (frame) {
        closeFrame(frame, made ? [made] : []);
      } else {
        window.location.assign(listAddress(app, table));
      }
    },
    startNew: () => {
      leaving.letGo();
      window.location.assign(recordAddress({ app, table }));
    },
    created: (made) => {
      leaving.letGo();
      if (frame) {
        closeFrame(frame, [made]);
      } else {
        window.location.replace(recordAddress({ app, table, id: made.id }));
      }
    },
    fail: (error) => {
      void dialogs.open(faultDialog(error));
    },
    focus: focusControl,
  };
}
