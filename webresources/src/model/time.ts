import { texts } from '../strings';
import { dateFormat } from './dateFormat';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const relative = new Intl.RelativeTimeFormat(texts.locale, { numeric: 'auto' });
const dayOfYear = dateFormat({ day: 'numeric', month: 'short' });
const dayOfAnyYear = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });

/** How long ago for a week, the date after that. */
export function relativeTime(time: string, now: number, utcOffset: number | null): string {
  const past = now - Date.parse(time);
  if (past < minute) {
    return texts.time.justNow;
  }
  if (past < hour) {
    return ago(past / minute, 'minute');
  }
  if (past < day) {
    return ago(past / hour, 'hour');
  }
  return past < 7 * day ? ago(past / day, 'day') : dateOf(time, now, utcOffset);
}

/** The full date and time. */
export const absoluteTime = dateFormat({ dateStyle: 'full', timeStyle: 'short' });

export type DueTone = 'calm' | 'soon' | 'late';

export interface Due {
  readonly text: string;
  readonly tone: DueTone;
}

/** How much time a promise leaves, in words; the last hour counts as soon. */
export function due(dueOn: string, now: number): Due {
  const left = Date.parse(dueOn) - now;
  if (left < 0) {
    return { text: texts.time.overdueBy(duration(-left)), tone: 'late' };
  }
  return { text: texts.time.dueIn(duration(left)), tone: left <= hour ? 'soon' : 'calm' };
}

/** The two units that matter: 3 hr 10 min, 2 days 4 hr, 5 min. */
function duration(length: number): string {
  if (length < hour) {
    return unit(Math.floor(length / minute), 'minute');
  }
  return length < day ? twoUnits(length, hour, 'hour', minute, 'minute') : twoUnits(length, day, 'day', hour, 'hour');
}

function twoUnits(length: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((length % large) / small);
  const first = unit(Math.floor(length / large), largeName);
  return rest === 0 ? first : `${first} ${unit(rest, smallName)}`;
}

function unit(value: number, name: string): string {
  return new Intl.NumberFormat(texts.locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}

function ago(value: number, name: Intl.RelativeTimeFormatUnit): string {
  return relative.format(-Math.floor(value), name);
}

function dateOf(time: string, now: number, utcOffset: number | null): string {
  const isThisYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear();
  return (isThisYear ? dayOfYear : dayOfAnyYear)(time, utcOffset);
}
