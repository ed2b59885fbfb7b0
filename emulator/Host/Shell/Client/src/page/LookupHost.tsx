import { useEffect, useRef, useState } from 'preact/hooks';
import { LookupPicker } from '../lookup/LookupPicker';
import type { LookupRequest, Lookups } from '../model/Requests';
import { useChanges } from './useChanges';

/** Asks for the rows that a script wants chosen. */
export function LookupHost({ lookups }: { readonly lookups: Lookups }) {
  useChanges(lookups.changes);
  const request = lookups.current;
  return request && <LookupDialog key={request} request={request} onAnswer={(rows) => { lookups.close(rows); }} />;
}

function LookupDialog({ request, onAnswer }: { readonly request: LookupRequest; readonly onAnswer: (rows: Xrm.LookupValue[]) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [picked, setPicked] = useState<readonly Xrm.LookupValue[]>([]);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const pickers = request.isMultiple || picked.length === 0 ? [...picked, null] : picked;
  return (
    <dialog
      ref={dialog}
      class="dialog lookup-dialog"
      aria-labelledby="lookup-title"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer([]);
      }}
    >
      <h2 id="lookup-title">{request.isMultiple ? 'Choose records' : 'Choose a record'}</h2>
      {pickers.map((value, index) => (
        <LookupPicker
          key={value?.id ?? 'next'}
          id={`lookup-${value?.id ?? 'next'}`}
          label="Record"
          tables={request.tables}
          value={value}
          canCreate={false}
          onPick={(row) => { setPicked(picked.filter((_, place) => place !== index).concat(row === null ? [] : [row])); }}
        />
      ))}
      <div class="dialog-buttons">
        <button type="button" class="button" data-appearance="primary" disabled={picked.length === 0} onClick={() => { onAnswer([...picked]); }}>
          Add
        </button>
        <button type="button" class="button" onClick={() => { onAnswer([]); }}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}
