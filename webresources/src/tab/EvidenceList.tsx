import { stanceOf, type Stance } from '../model/evidence';
import type { PlainKey } from '../model/texts';
import type { Evidence, Match } from '../model/view';
import { Icon, type IconShape } from './Icon';
import { checkmarkIcon, chevronIcon, dismissIcon, infoIcon } from './icons';
import { useTexts } from './texts';
import { UserText } from './UserText';

/** Why the profile is thought to be the contact's: unfolded while there is something to decide. */
export function EvidenceList({ match: { status, score, evidence } }: { match: Match }) {
  const texts = useTexts();
  const match = score === null ? null : texts.filled('profile.score', { score: texts.formats.percent.format(score) });
  if (evidence.length === 0) {
    return match && <p class="score">{match}</p>;
  }
  return (
    <details class="evidence" open={status === 'Suggested'}>
      <summary>
        <span>{texts.plain('profile.evidence')}</span>
        <Icon shape={chevronIcon} />
        {match && <span class="score">{match}</span>}
      </summary>
      <ul>
        {evidence.map((item, index) => (
          <EvidenceItem key={index} item={item} />
        ))}
      </ul>
    </details>
  );
}

const icons: Record<Stance, IconShape> = { for: checkmarkIcon, against: dismissIcon, neither: infoIcon };

const speaks: Record<Exclude<Stance, 'neither'>, PlainKey> = { for: 'profile.speaksFor', against: 'profile.speaksAgainst' };

function EvidenceItem({ item: { sentence, weight } }: { item: Evidence }) {
  const texts = useTexts();
  const stance = stanceOf(weight);
  return (
    <li data-stance={stance}>
      <Icon shape={icons[stance]} />
      <span class="evidence-sentence">
        {stance !== 'neither' && <span class="visually-hidden">{texts.plain(speaks[stance])} </span>}
        <UserText text={sentence} lang="en" />
      </span>
    </li>
  );
}
