import { useEffect, useState } from 'preact/hooks';
import { toFault, type Fault } from '../model/fault';
import type { PersonFile, PrivacyClient } from '../model/privacy';

export type FileState = { readonly kind: 'loading' } | { readonly kind: 'fault'; readonly fault: Fault } | { readonly kind: 'ready'; readonly file: PersonFile };

/** What is held of a contact, read once; and again on request. */
export function usePersonFile(client: PrivacyClient, contactId: string): { readonly state: FileState; readonly read: () => void } {
  const [state, setState] = useState<FileState>({ kind: 'loading' });
  const read = () => {
    setState({ kind: 'loading' });
    client.readFile(contactId).then(
      (file) => { setState({ kind: 'ready', file }); },
      (error: unknown) => { setState({ kind: 'fault', fault: toFault(error) }); }
    );
  };
  useEffect(read, [client, contactId]);
  return { state, read };
}
