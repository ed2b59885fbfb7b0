import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { FormView } from '../../src/api/formView';
import type { Row } from '../../src/api/rows';
import { Tables } from '../../src/api/Tables';
import { WebApi, type Send } from '../../src/api/WebApi';
import { FormPage } from '../../src/form/FormPage';
import { Changes } from '../../src/model/Changes';
import { Dialogs } from '../../src/model/Dialogs';
import { Notices } from '../../src/model/Notices';
import { Leaving } from '../../src/page/Leaving';
import { ServicesProvider, type Services } from '../../src/page/services';
import { openForm } from './openForm';
import { sampleForm } from './sampleForm';

/** A form as it is drawn, over a Web API that answers every question with the same rows. */
export async function renderForm({ view = sampleForm, rows = [] }: { view?: FormView; rows?: readonly Row[] } = {}) {
  const opened = openForm({ view });
  const send: Send = () => Promise.resolve(new Response(JSON.stringify({ value: rows })));
  const api = new WebApi('dev:agent', 'http://localhost/api/data/v9.2/', send);
  const dialogs = new Dialogs();
  const announced: string[] = [];
  const services: Services = {
    session: { user: 'agent', userId: 'a', token: 't', users: [], organization: 'org', organizationId: 'o' },
    user: { id: 'a', name: 'Agent', languageId: 1033, roles: [] },
    api,
    tables: new Tables(api, () => Promise.resolve(view)),
    dialogs,
    notices: new Notices(new Changes()),
    leaving: new Leaving(dialogs),
    app: 'app',
    announce: (text) => announced.push(text),
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => {
    render(
      <ServicesProvider value={services}>
        <FormPage session={opened.session} />
      </ServicesProvider>,
      root
    );
  });
  return { ...opened, root, announced };
}

/** Does something to the page, and waits until it has drawn what follows. */
export async function doing(what: () => void): Promise<void> {
  await act(what);
  // What is drawn may ask for rows, and what they bring may ask again.
  for (let round = 0; round < rounds; round += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve)));
  }
}

const rounds = 5;
