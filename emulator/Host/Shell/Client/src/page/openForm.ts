import type { FormView, TableRights } from '../api/formView';
import { rowPath, selectOption, type Row } from '../api/rows';
import type { WebApi } from '../api/WebApi';
import { FormModel } from '../model/FormModel';
import { FormSession, type FormPage, type RecordStore } from '../model/FormSession';
import { loadStates } from '../model/Scripts';
import { formContext } from '../xrm/formContext';
import { FormEvents, type ScriptFault, type Stage } from '../xrm/FormEvents';
import { FormParts } from '../xrm/FormParts';
import { addHandlers, loadLibraries } from '../xrm/formScripts';
import type { Services } from './services';

export interface OpenForm {
  readonly session: FormSession;
  readonly formContext: Xrm.FormContext;
  /** Loads the form's libraries and raises its OnLoad. */
  readonly runScripts: () => Promise<void>;
}

interface Content {
  readonly view: FormView;
  /** Empty for a record that is still to be made. */
  readonly id: string;
  readonly row: Row;
  readonly rights: TableRights;
}

/** Puts a form with a record in it before its scripts. */
export function openForm(services: Services, { view, id, row, rights }: Content, page: FormPage): OpenForm {
  const model = new FormModel(view, id, row, rights);
  const report = (fault: ScriptFault) => {
    showScriptFault(services, fault);
  };
  const events = new FormEvents(() => stage, report);
  const session = new FormSession(model, recordStore(services.api, view, id), events, page);
  const context = formContext(new FormParts(model, session, events));
  const stage: Stage = { formContext: context, globalContext: window.Xrm.Utility.getGlobalContext() };
  return {
    session,
    formContext: context,
    runScripts: async () => {
      await loadLibraries(view.libraries, report);
      addHandlers(view.handlers, events, report);
      events.load(loadStates.initial);
    },
  };
}

export function readRow(api: WebApi, view: FormView, id: string): Promise<Row> {
  return api.read<Row>(`${rowPath(view.table.set, id)}?${selectOption(FormModel.properties(view))}`);
}

function recordStore(api: WebApi, view: FormView, id: string): RecordStore {
  const { set } = view.table;
  return {
    read: () => readRow(api, view, id),
    write: async (changes) => {
      await api.request('PATCH', rowPath(set, id), changes, { 'If-Match': '*' });
    },
    create: async (values) => {
      const response = await api.request('POST', set, values);
      return /\(([^()]+)\)$/.exec(response.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
    },
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
