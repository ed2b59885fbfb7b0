import { errorOf } from './PlatformError';

/** Who looks at the page. The token is the user's name: the emulator has no passwords. */
export interface Session {
  readonly user: string;
  readonly userId: string;
  readonly token: string;
  readonly users: readonly SampleUser[];
  readonly organization: string;
  readonly organizationId: string;
}

export interface SampleUser {
  readonly name: string;
  readonly role: string;
}

const address = '/emulator/shell/session';

export async function readSession(): Promise<Session> {
  const response = await fetch(address);
  if (!response.ok) {
    throw await errorOf(response);
  }
  return (await response.json()) as Session;
}

/** From the next page on, the shell's pages are shown as this user. */
export async function pickUser(name: string): Promise<void> {
  const response = await fetch(`${address}?user=${encodeURIComponent(name)}`, { method: 'POST' });
  if (!response.ok) {
    throw await errorOf(response);
  }
}
