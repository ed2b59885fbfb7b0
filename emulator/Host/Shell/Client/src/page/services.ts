import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../api/session';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import type { Dialogs } from '../model/Dialogs';
import type { Notices } from '../model/Notices';
import type { UserFacts } from '../xrm/userSettings';
import type { Leaving } from './Leaving';

/** What every page works with. */
export interface Services {
  readonly session: Session;
  readonly user: UserFacts;
  readonly api: WebApi;
  readonly tables: Tables;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly leaving: Leaving;
  /** The app that the address names. */
  readonly app: string | null;
  /** Says something to who doesn't see the page. */
  readonly announce: (text: string) => void;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) {
    throw new Error('A page is drawn outside of the shell.');
  }
  return services;
}
