import { bracedId } from '../api/rows';
import { itemCollection } from './collection';
import { there } from './there';

/** The user, as scripts may know them. */
export interface UserFacts {
  readonly id: string;
  readonly name: string;
  readonly languageId: number;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

/** Arabic and Hebrew: of the languages that the platform can be shown in, those that are written from right to left. */
const rightToLeft = [1025, 1037];

/** The user's time zone is the browser's. */
export function userSettings(user: UserFacts): Xrm.UserSettings {
  const roles = user.roles.map(({ id, name }) => ({ id, name, entityType: 'role' }));
  return there<Xrm.UserSettings>('Xrm.Utility.getGlobalContext().userSettings', {
    getTimeZoneOffsetMinutes: () => -new Date().getTimezoneOffset(),
    isHighContrastEnabled: window.matchMedia('(forced-colors: active)').matches,
    isRTL: rightToLeft.includes(user.languageId),
    languageId: user.languageId,
    roles: itemCollection<Xrm.LookupValue>(roles, (role) => role.id),
    securityRoles: roles.map((role) => role.id),
    userId: bracedId(user.id),
    userName: user.name,
  });
}
