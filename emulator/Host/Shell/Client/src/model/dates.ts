const locale = 'en-US';
const dateFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
const dateTimeFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** A day without a time zone, as yyyy-MM-dd, at midnight where the user is. */
export function localDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00`);
}

export function isoDate(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** As an input of type datetime-local holds it: the user's own time. */
export function isoLocalTime(date: Date): string {
  return `${isoDate(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function dateText(date: Date): string {
  return dateFormat.format(date);
}

export function dateTimeText(date: Date): string {
  return dateTimeFormat.format(date).replace(',', '');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
