import { useEffect, useRef } from 'preact/hooks';
import type { PageDialogs, PageRequest } from '../model/Requests';
import { Icon } from './Icon';
import { closeIcon } from './icons';
import { closeEvent } from './pageFrame';
import { useChanges } from './useChanges';

/** Shows another page over this one, which waits. */
export function PageDialogHost({ pageDialogs }: { readonly pageDialogs: PageDialogs }) {
  useChanges(pageDialogs.changes);
  const request = pageDialogs.current;
  return request && <PageDialog key={request} request={request} onClose={(saved) => { pageDialogs.close(saved); }} />;
}

function PageDialog({ request, onClose }: { readonly request: PageRequest; readonly onClose: (saved: Xrm.LookupValue[]) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = dialog.current;
    const onSaved = (event: Event) => { onClose((event as CustomEvent<Xrm.LookupValue[]>).detail); };
    frame.current?.addEventListener(closeEvent, onSaved);
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={request.isAside ? 'side-dialog page-dialog' : 'dialog page-dialog'}
      aria-label={request.title}
      style={{ '--width': request.width ?? undefined, '--height': request.height ?? undefined }}
      onCancel={(event) => {
        event.preventDefault();
        onClose([]);
      }}
    >
      <div class="page-dialog-head">
        <h2>{request.title}</h2>
        <button type="button" class="button" data-appearance="subtle" aria-label="Close" title="Close" onClick={() => { onClose([]); }}>
          <Icon shape={closeIcon} />
        </button>
      </div>
      <iframe ref={frame} class="page-frame" title={request.title} src={request.address} />
    </dialog>
  );
}
