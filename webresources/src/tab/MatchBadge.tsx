import type { Match, MatchStatus } from '../model/view';
import { texts } from '../strings';
import { Badge, type Tone } from './Badge';
import type { IconShape } from './Icon';
import { checkmarkIcon, dismissIcon } from './icons';

const tones: Record<MatchStatus, Tone> = { Suggested: 'brand', Confirmed: 'success', Unmatched: 'neutral', Rejected: 'neutral' };

const icons: Partial<Record<MatchStatus, IconShape>> = { Confirmed: checkmarkIcon, Rejected: dismissIcon };

export function MatchBadge({ match: { status } }: { match: Match }) {
  return (
    <Badge tone={tones[status]} icon={icons[status]}>
      {texts.profiles.statuses[status]}
    </Badge>
  );
}
