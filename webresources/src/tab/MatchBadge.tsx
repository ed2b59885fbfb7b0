import type { PlainKey } from '../model/texts';
import type { Match, MatchStatus } from '../model/view';
import { Badge, type Tone } from './Badge';
import type { IconShape } from './Icon';
import { checkmarkIcon, dismissIcon } from './icons';
import { useTexts } from './texts';

const tones: Record<MatchStatus, Tone> = { Suggested: 'brand', Confirmed: 'success', Unmatched: 'neutral', Rejected: 'neutral' };

const words: Record<MatchStatus, PlainKey> = {
  Unmatched: 'profile.status.unmatched',
  Suggested: 'profile.status.suggested',
  Confirmed: 'profile.status.confirmed',
  Rejected: 'profile.status.rejected',
};

const icons: Partial<Record<MatchStatus, IconShape>> = { Confirmed: checkmarkIcon, Rejected: dismissIcon };

export function MatchBadge({ match: { status } }: { match: Match }) {
  const texts = useTexts();
  return (
    <Badge tone={tones[status]} icon={icons[status]}>
      {texts.plain(words[status])}
    </Badge>
  );
}
