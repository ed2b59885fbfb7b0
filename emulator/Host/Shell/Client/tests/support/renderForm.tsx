import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { FormView } from '../../src/api/formView';
import type { Row } from '../../src/api/rows';
import { FormPage } from '../../src/form/FormPage';
import { ServicesProvider } from '../../src/page/services';
import { openForm } from './openForm';
import { sampleForm } from './sampleForm';
import { testServices } from './testServices';

/** A form as it is drawn, over a Web API that answers every question with the same rows. */
export async function renderForm({ view = sampleForm, rows = [] }: { view?: FormView; rows?: readonly Row[] } = {}) {
  const opened = openForm({ view });
  const { services, announced, sent } = testServices({ view, rows });
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
  return { ...opened, root, announced, sent, services };
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
