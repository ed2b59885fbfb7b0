import { rowPath, selectOption, type Row } from '../api/rows';
import { readForm, type FormView } from '../api/formView';
import { FormModel } from '../model/FormModel';
import { FormSession, type FormPage, type RecordStore } from '../model/FormSession';
import { listAddress, type RecordRoute } from '../model/route';
import { loadStates } from '../model/Scripts';
import { formContext } from '../xrm/formContext';
import { FormEvents, type ScriptFault, type Stage } from '../xrm/FormEvents';
import { FormParts } from '../xrm/FormParts';
import { addHandlers, loadLibraries } from '../xrm/formScripts';
import { putPage } from '../xrm/xrm';
import { focusControl } from './focusControl';
import type { Services } from './services';

export interface OpenRecord {
  readonly session: FormSession;
  /** Loads the form's libraries and raises its OnLoad. */
  readonly runScripts: () => Promise<void>;
}

/** Reads form and record, and puts the form before its scripts. */
export async function openRecord(services: Services, route: RecordRoute): Promise<OpenRecord> {
  const view = await (route.formId === null ? services.tables.form(route.table) : readForm(route.table, route.formId));
  const store = recordStore(services, view, route.id);
  const model = new FormModel(view, route.id, await store.read());
  const report = (fault: ScriptFault) => {
    showScriptFault(services, fault);
  };
  const events = new FormEvents(() => stage, report);
  const session = new FormSession(model, store, events, formPage(services, route));
  const stage: Stage = {
    formContext: formContext(new FormParts(model, session, events)),
    globalContext: window.Xrm.Utility.getGlobalContext(),
  };
  putPage(window.Xrm, stage.formContext);
  services.leaving.guard(() => model.isDirty);
  return {
    session,
    runScripts: async () => {
      await loadLibraries(view.libraries, report);
      addHandlers(view.handlers, events, report);
      events.load(loadStates.initial);
    },
  };
}

function recordStore({ api }: Services, view: FormView, id: string): RecordStore {
  const path = rowPath(view.table.set, id);
  const select = selectOption(FormModel.properties(view));
  return {
    read: () => api.read<Row>(`${path}?${select}`),
    write: async (changes) => {
      await api.request('PATCH', path, changes, { 'If-Match': '*' });
    },
  };
}

function formPage({ session, user, app }: Services, { table }: RecordRoute): FormPage {
  return {
    organization: session.organization,
    languageId: user.languageId,
    close: () => {
      window.location.assign(listAddress(app, table));
    },
    focus: focusControl,
  };
}

/** As the platform does: the user is told that a script failed, and developers find the rest in the console. */
function showScriptFault({ dialogs }: Services, { event, handler, error }: ScriptFault): void {
  reportError(error);
  void dialogs.open({
    title: 'Script error',
    text: `One of the scripts of this form has caused an error. ${error.message}`,
    details: `Event: ${event}\nFunction: ${handler}\n${error.stack ?? error.message}`,
    confirm: 'OK',
  });
}
