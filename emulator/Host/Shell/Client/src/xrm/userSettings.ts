import { bracedId } from '../api/rows';
import { itemCollection } from './collection';
import { there } from './there';

/** The user, as scripts may know them. */
export interface UserFacts {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

const english = 1033;

/** The user's time zone is the browser's: the emulator keeps no settings. */
export function userSettings(user: UserFacts): Xrm.UserSettings {
  const roles = user.roles.map(({ id, name }) => ({ id, name, entityType: 'role' }));
  return there<Xrm.UserSettings>('Xrm.Utility.getGlobalContext().userSettings', {
    getTimeZoneOffsetMinutes: () => -new Date().getTimezoneOffset(),
    isHighContrastEnabled: window.matchMedia('(forced-colors: active)').matches,
    isRTL: false,
    languageId: english,
    roles: itemCollection<Xrm.LookupValue>(roles, (role) => role.id),
    securityRoles: roles.map((role) => role.id),
    userId: bracedId(user.id),
    userName: user.name,
  });
}
