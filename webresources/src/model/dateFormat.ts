/** Writes a time in the user's time zone: utcOffset minutes from UTC, or the browser's zone where it is null. */
export type DateFormat = (time: string, utcOffset: number | null) => string;

/** The platform tells a user's offset, not the name of the zone: so the time is shifted, then written as if it were UTC. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const inBrowserZone = new Intl.DateTimeFormat(locale, options);
  const inUtc = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (time, utcOffset) =>
    utcOffset === null ? inBrowserZone.format(Date.parse(time)) : inUtc.format(Date.parse(time) + utcOffset * 60_000);
}
