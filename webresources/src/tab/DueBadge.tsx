import { absoluteTime, due, type DueTone } from '../model/time';
import { Badge, type Tone } from './Badge';
import { useMoment } from './Clock';
import { clockIcon, warningIcon } from './icons';

const tones: Record<DueTone, Tone> = { calm: 'neutral', soon: 'warning', late: 'danger' };

/** The clock of a promise. */
export function DueBadge({ dueOn }: { dueOn: string }) {
  const { now, utcOffset } = useMoment();
  const { text, tone } = due(dueOn, now);
  return (
    <Badge tone={tones[tone]} icon={tone === 'late' ? warningIcon : clockIcon}>
      <time dateTime={dueOn} title={absoluteTime(dueOn, utcOffset)}>
        {text}
      </time>
    </Badge>
  );
}
