import { stanceOf, type Stance } from '../model/evidence';
import type { Evidence, Match } from '../model/view';
import { texts } from '../strings';
import { Icon, type IconShape } from './Icon';
import { checkmarkIcon, chevronIcon, dismissIcon, infoIcon } from './icons';
import { UserText } from './UserText';

/** Why the profile is thought to be the contact's: unfolded while there is something to decide. */
export function EvidenceList({ match: { status, score, evidence } }: { match: Match }) {
  if (evidence.length === 0) {
    return score === null ? null : <p class="score">{texts.profiles.score(score)}</p>;
  }
  return (
    <details class="evidence" open={status === 'Suggested'}>
      <summary>
        <span>{texts.profiles.evidence}</span>
        <Icon shape={chevronIcon} />
        {score !== null && <span class="score">{texts.profiles.score(score)}</span>}
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

function EvidenceItem({ item: { sentence, weight } }: { item: Evidence }) {
  const stance = stanceOf(weight);
  return (
    <li data-stance={stance}>
      <Icon shape={icons[stance]} />
      <span class="evidence-sentence">
        {stance !== 'neither' && <span class="visually-hidden">{texts.profiles.speaks[stance]} </span>}
        <UserText text={sentence} />
      </span>
    </li>
  );
}
