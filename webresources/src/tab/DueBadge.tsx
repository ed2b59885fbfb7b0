import { dueText, dueTone, type DueTone } from '../model/time';
import { Badge, type Tone } from './Badge';
import { useMoment } from './Clock';
import { clockIcon, warningIcon } from './icons';
import { useTexts } from './texts';

const tones: Record<DueTone, Tone> = { calm: 'neutral', soon: 'warning', late: 'danger' };

/** The clock of a promise. */
export function DueBadge({ dueOn }: { dueOn: string }) {
  const { now, utcOffset } = useMoment();
  const texts = useTexts();
  const tone = dueTone(dueOn, now);
  return (
    <Badge tone={tones[tone]} icon={tone === 'late' ? warningIcon : clockIcon}>
      <time dateTime={dueOn} title={texts.formats.moment(dueOn, utcOffset)}>
        {dueText(texts, dueOn, now)}
      </time>
    </Badge>
  );
}
