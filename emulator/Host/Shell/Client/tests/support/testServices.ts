import type { FormView } from '../../src/api/formView';
import type { Row } from '../../src/api/rows';
import type { AskShell } from '../../src/api/shellData';
import { Tables } from '../../src/api/Tables';
import type { TableViews } from '../../src/api/viewView';
import { WebApi, type Send } from '../../src/api/WebApi';
import { Changes } from '../../src/model/Changes';
import { Dialogs } from '../../src/model/Dialogs';
import { Notices } from '../../src/model/Notices';
import { Requests } from '../../src/model/Requests';
import { Leaving } from '../../src/page/Leaving';
import type { Services } from '../../src/page/services';
import { sampleForm } from './sampleForm';
import { sampleViews } from './sampleViews';

interface World {
  readonly view?: FormView;
  readonly views?: TableViews;
  /** The answer to every question of the Web API. */
  readonly rows?: readonly Row[];
}

/** What pages work with, over one table, and a Web API that answers every question with the same rows. */
export function testServices({ view = sampleForm, views = sampleViews, rows = [] }: World = {}) {
  const sent: { readonly method: string; readonly address: string }[] = [];
  const announced: string[] = [];
  const send: Send = (address, { method = '' }) => {
    sent.push({ method, address: decodeURIComponent(address) });
    return Promise.resolve(new Response(method === 'DELETE' ? null : JSON.stringify({ value: rows, '@Microsoft.Dynamics.CRM.totalrecordcount': rows.length }), { status: method === 'DELETE' ? 204 : 200 }));
  };
  const answers: Readonly<Record<string, unknown>> = { form: view, views, table: view.table, rights: view.table.rights };
  const ask: AskShell = <T>(what: string) => Promise.resolve(answers[what] as T);
  const dialogs = new Dialogs();
  const services: Services = {
    session: { user: 'agent', userId: 'a', token: 't', users: [], organization: 'org', organizationId: 'o' },
    user: { id: '01a20046-7867-7798-a039-9257dcf0fcbb', name: 'Agent', languageId: 1033, roles: [] },
    api: new WebApi('dev:agent', 'http://localhost/api/data/v9.2/', send),
    ask,
    tables: new Tables(ask, null),
    dialogs,
    quickCreates: new Requests(),
    lookups: new Requests(),
    pageDialogs: new Requests(),
    notices: new Notices(new Changes()),
    leaving: new Leaving(dialogs),
    app: 'app',
    appView: null,
    announce: (text) => announced.push(text),
    title: (text) => {
      document.title = text;
    },
  };
  return { services, announced, sent };
}
