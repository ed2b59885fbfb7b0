import { eraseSubjectApi, exportSubjectApi, type EraseSubjectRequest } from '../schema.g';

const contact = (id: string) => ({ entityType: 'contact', id });

/** soc_ExportSubject, an action bound to contact. */
export function exportRequest(contactId: string) {
  return { entity: contact(contactId), getMetadata: () => exportSubjectApi };
}

/** soc_EraseSubject, an action bound to contact: one pass. */
export function eraseRequest(contactId: string, reason: string, continuation: string | null) {
  const parameters: EraseSubjectRequest = { Reason: reason, Continuation: continuation };
  return { entity: contact(contactId), ...parameters, getMetadata: () => eraseSubjectApi };
}
