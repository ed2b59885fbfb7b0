import type { Texts } from './texts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago for a week, the date after that. */
export function relativeTime(texts: Texts, time: string, now: number, utcOffset: number | null): string {
  const past = now - Date.parse(time);
  if (past < minute) {
    return texts.plain('time.justNow');
  }
  if (past < hour) {
    return ago(texts, past / minute, 'minute');
  }
  if (past < day) {
    return ago(texts, past / hour, 'hour');
  }
  return past < 7 * day ? ago(texts, past / day, 'day') : dateOf(texts, time, now, utcOffset);
}

export type DueTone = 'calm' | 'soon' | 'late';

/** How pressing a promise is; its last hour counts as soon. */
export function dueTone(dueOn: string, now: number): DueTone {
  const left = Date.parse(dueOn) - now;
  return left < 0 ? 'late' : left <= hour ? 'soon' : 'calm';
}

/** How much time a promise leaves, in words. */
export function dueText(texts: Texts, dueOn: string, now: number): string {
  const left = Date.parse(dueOn) - now;
  const length = duration(texts, Math.abs(left));
  return left < 0 ? texts.filled('time.overdueBy', { length }) : texts.filled('time.dueIn', { length });
}

/** The two units that matter: 3 hr 10 min, 2 days 4 hr, 5 min. */
function duration({ formats }: Texts, length: number): string {
  const twoUnits = (large: number, largeName: string, small: number, smallName: string) => {
    const rest = Math.floor((length % large) / small);
    const first = formats.unit(Math.floor(length / large), largeName);
    return rest === 0 ? first : `${first} ${formats.unit(rest, smallName)}`;
  };
  if (length < hour) {
    return formats.unit(Math.floor(length / minute), 'minute');
  }
  return length < day ? twoUnits(hour, 'hour', minute, 'minute') : twoUnits(day, 'day', hour, 'hour');
}

function ago({ formats }: Texts, value: number, name: Intl.RelativeTimeFormatUnit): string {
  return formats.relative.format(-Math.floor(value), name);
}

function dateOf({ formats }: Texts, time: string, now: number, utcOffset: number | null): string {
  const isThisYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear();
  return (isThisYear ? formats.dayOfYear : formats.dayOfAnyYear)(time, utcOffset);
}
