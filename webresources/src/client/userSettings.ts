import type { UserSettings } from '../model/socialClient';

const privacyRoles: readonly string[] = ['Social Privacy', 'System Administrator'];

/** Language, direction of the layout and time zone of the user, who may have set others than the browser's. */
export function userSettingsOf(xrm: Xrm.XrmStatic): UserSettings {
  try {
    const settings = xrm.Utility.getGlobalContext().userSettings;
    return {
      languageId: settings.languageId,
      rightToLeft: settings.isRTL,
      guardsPrivacy: guardsPrivacy(settings),
      utcOffset: unlessBrowsers(settings.getTimeZoneOffsetMinutes()),
    };
  } catch {
    // A client that doesn't know these settings still shows the tab, laid out as the browser would.
    return { languageId: null, rightToLeft: false, guardsPrivacy: false, utcOffset: null };
  }
}

/** Older clients tell no roles. */
function guardsPrivacy(settings: Partial<Pick<Xrm.UserSettings, 'roles'>>): boolean {
  return settings.roles?.get().some((role) => privacyRoles.includes(role.name ?? '')) ?? false;
}

/** The browser knows when clocks change, the platform tells one number: so the browser's zone is used where the two agree. */
function unlessBrowsers(offset: number): number | null {
  return offset === -new Date().getTimezoneOffset() ? null : offset;
}
