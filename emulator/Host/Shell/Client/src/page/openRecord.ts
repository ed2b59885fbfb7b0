import type { FormPage } from '../model/FormSession';
import { faultDialog } from '../model/faultDialog';
import { newRow } from '../model/newRow';
import { listAddress, recordAddress, type RecordRoute } from '../model/route';
import { saveModes } from '../model/saveModes';
import { putPage } from '../xrm/xrm';
import { focusControl } from './focusControl';
import { openForm, readRow, type OpenForm } from './openForm';
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

function formPage({ session, app, leaving, dialogs }: Services, { table }: RecordRoute): FormPage {
  const close = () => {
    window.location.assign(listAddress(app, table));
  };
  return {
    organization: session.organization,
    close,
    created: ({ id }, mode) => {
      leaving.letGo();
      if (mode === saveModes.saveAndClose) {
        close();
      } else {
        window.location.replace(recordAddress({ app, table, id }));
      }
    },
    fail: (error) => {
      void dialogs.open(faultDialog(error));
    },
    focus: focusControl,
  };
}
