import { useEffect, useRef } from 'preact/hooks';
import type { DialogContent, Dialogs } from '../model/Dialogs';
import { useChanges } from './useChanges';

/** Shows the dialog that is open, over a page that waits. */
export function DialogHost({ dialogs }: { readonly dialogs: Dialogs }) {
  useChanges(dialogs.changes);
  const content = dialogs.current;
  return content && <Dialog key={content} content={content} onAnswer={(confirmed) => { dialogs.answer(confirmed); }} />;
}

function Dialog({ content, onAnswer }: { readonly content: DialogContent; readonly onAnswer: (confirmed: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { title, subtitle, text, details, confirm, cancel } = content;

  // The browser gives the focus back to where it was when the dialog is closed.
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={title === '' ? 'dialog-text' : 'dialog-title'}
      aria-describedby="dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      {title !== '' && <h2 id="dialog-title">{title}</h2>}
      {subtitle && <p class="dialog-subtitle">{subtitle}</p>}
      <p id="dialog-text" dir="auto">
        {text}
      </p>
      {details && (
        <details class="dialog-details">
          <summary>Show details</summary>
          <pre tabIndex={0}>{details}</pre>
        </details>
      )}
      <div class="dialog-buttons">
        <button type="button" class="button" data-appearance="primary" autofocus onClick={() => { onAnswer(true); }}>
          {confirm}
        </button>
        {cancel && (
          <button type="button" class="button" onClick={() => { onAnswer(false); }}>
            {cancel}
          </button>
        )}
      </div>
    </dialog>
  );
}
