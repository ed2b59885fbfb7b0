import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppView } from '../api/appView';
import type { Session } from '../api/session';
import type { AskShell } from '../api/shellData';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import type { Dialogs } from '../model/Dialogs';
import type { Notices } from '../model/Notices';
import type { Lookups, PageDialogs, QuickCreates } from '../model/Requests';
import type { UserFacts } from '../xrm/userSettings';
import type { Leaving } from './Leaving';

/** What every page works with. */
export interface Services {
  readonly session: Session;
  readonly user: UserFacts;
  readonly api: WebApi;
  readonly ask: AskShell;
  readonly tables: Tables;
  readonly dialogs: Dialogs;
  readonly quickCreates: QuickCreates;
  readonly lookups: Lookups;
  readonly pageDialogs: PageDialogs;
  readonly notices: Notices;
  readonly leaving: Leaving;
  /** The app that the address names. */
  readonly app: string | null;
  /** The app with its navigation; null where the address names none. */
  readonly appView: AppView | null;
  /** Says something to who doesn't see the page. */
  readonly announce: (text: string) => void;
  /** Says in the browser's tab what the page is about. */
  readonly title: (text: string) => void;
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
