import type { AppView } from '../api/appView';
import type { Session } from '../api/session';
import { bracedId } from '../api/rows';
import { appAddress } from '../model/route';
import { platformPromise } from './promise';
import { there } from './there';
import { userSettings, type UserFacts } from './userSettings';

const desktop = 1;
const english = 1033;

export function globalContext(session: Session, user: UserFacts, app: AppView | null): Xrm.GlobalContext {
  const name = 'Xrm.Utility.getGlobalContext()';
  return there<Xrm.GlobalContext>(name, {
    client: there<Xrm.ClientContext>(`${name}.client`, {
      getClient: () => 'Web',
      getClientState: () => 'Online',
      getFormFactor: () => desktop,
      isNetworkAvailable: () => true,
      isOffline: () => false,
    }),
    getClientUrl: () => window.location.origin,
    getCurrentAppName: () => platformPromise(Promise.resolve(app?.name ?? '')),
    getCurrentAppUrl: () => `${window.location.origin}${appAddress(app?.uniqueName ?? null)}`,
    getQueryStringParameters: () => Object.fromEntries(new URLSearchParams(window.location.search)),
    getVersion: () => '9.2.0.0',
    getWebResourceUrl: (webResource) => `${window.location.origin}/WebResources/${webResource}`,
    isOnPremise: () => false,
    organizationSettings: there<Xrm.OrganizationSettings>(`${name}.organizationSettings`, {
      isAutoSaveEnabled: false,
      languageId: english,
      organizationId: bracedId(session.organizationId),
      uniqueName: session.organization,
    }),
    prependOrgName: (path) => path,
    userSettings: userSettings(user),
  });
}
