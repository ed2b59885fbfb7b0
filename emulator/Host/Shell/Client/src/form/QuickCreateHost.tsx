import { useEffect, useRef } from 'preact/hooks';
import { faultDialog } from '../model/faultDialog';
import { newRow } from '../model/newRow';
import type { QuickCreateRequest, QuickCreates } from '../model/Requests';
import { focusControl } from '../page/focusControl';
import { Loading } from '../page/Loading';
import { openForm } from '../page/openForm';
import { useServices, type Services } from '../page/services';
import { useChanges } from '../page/useChanges';
import { useLoaded } from '../page/useLoaded';
import { QuickCreateForm } from './QuickCreateForm';

/** Shows the record that is being made beside the page, which waits. */
export function QuickCreateHost({ quickCreates }: { readonly quickCreates: QuickCreates }) {
  useChanges(quickCreates.changes);
  const request = quickCreates.current;
  return request && <QuickCreate key={request} request={request} />;
}

function QuickCreate({ request }: { readonly request: QuickCreateRequest }) {
  const services = useServices();
  const { quickCreates } = services;
  const dialog = useRef<HTMLDialogElement>(null);
  const loaded = useLoaded(() => open(services, request));

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const cancel = () => { quickCreates.close([]); };

  return (
    <dialog
      ref={dialog}
      class="side-dialog"
      aria-labelledby="quick-create-title"
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && (
        <p class="inline-fault" role="alert">
          {loaded.error.message}
        </p>
      )}
      {loaded.kind === 'loaded' && <QuickCreateForm opened={loaded.value} onCancel={cancel} />}
    </dialog>
  );
}

async function open(services: Services, { table, defaults = {} }: QuickCreateRequest) {
  const { tables, user, session, quickCreates, dialogs } = services;
  const view = await tables.form(table, 'quickcreate');
  const page = {
    organization: session.organization,
    languageId: user.languageId,
    close: (made?: Xrm.LookupValue | null) => { quickCreates.close(made ? [made] : []); },
    startNew: () => undefined,
    created: (made: Xrm.LookupValue) => { quickCreates.close([made]); },
    fail: (error: Error) => {
      void dialogs.open(faultDialog(error));
    },
    focus: focusControl,
  };
  return openForm(services, { view, id: '', row: newRow(view, user, defaults), rights: view.table.rights }, page);
}
