import { relativeTime } from '../model/time';
import { useMoment } from './Clock';
import { useTexts } from './texts';

/** How long ago; the exact time on demand. */
export function Time({ time }: { time: string }) {
  const { now, utcOffset } = useMoment();
  const texts = useTexts();
  return (
    <time dateTime={time} title={texts.formats.moment(time, utcOffset)}>
      {relativeTime(texts, time, now, utcOffset)}
    </time>
  );
}
