import { absoluteTime, relativeTime } from '../model/time';
import { useMoment } from './Clock';

/** How long ago; the exact time on demand. */
export function Time({ time }: { time: string }) {
  const { now, utcOffset } = useMoment();
  return (
    <time dateTime={time} title={absoluteTime(time, utcOffset)}>
      {relativeTime(time, now, utcOffset)}
    </time>
  );
}
