import type { SocialClient } from './socialClient';

/** Where the page stands: not yet connected, outside of a form, on an unsaved contact, or on a contact. */
export type Session =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unsaved'; readonly client: SocialClient }
  | ContactSession;

export interface ContactSession {
  readonly kind: 'contact';
  readonly client: SocialClient;
  readonly contactId: string;
  /** Counts up each time the form asks for fresh content, as after a save. */
  readonly visit: number;
}
