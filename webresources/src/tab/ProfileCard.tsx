import type { Decision } from '../model/decisions';
import { withoutDirectionMarks } from '../model/plainText';
import type { Profile } from '../model/view';
import { Avatar } from './Avatar';
import { DecisionBar } from './DecisionBar';
import { EvidenceList } from './EvidenceList';
import { MatchBadge } from './MatchBadge';
import { NetworkMark } from './NetworkMark';
import { useTexts } from './texts';
import type { ProfileWork } from './useDecisions';
import { UserText } from './UserText';

interface ProfileCardProps {
  readonly profile: Profile;
  readonly work: ProfileWork;
  readonly onDecide: (decision: Decision) => void;
  readonly onOpen: () => void;
}

/** One identity on one network, how it came to this contact, and what can be decided about it. */
export function ProfileCard({ profile, work, onDecide, onOpen }: ProfileCardProps) {
  const { network, name, handle, match } = profile;
  const texts = useTexts();
  return (
    <li class="card profile" data-status={match.status}>
      <div class="card-head">
        <span class="profile-picture">
          <Avatar name={name} />
          <NetworkMark network={network} />
        </span>
        <div class="card-heading">
          <h3 class="card-title">
            <button type="button" class="link" title={texts.filled('profile.openRecord', { name: withoutDirectionMarks(name) })} onClick={onOpen}>
              <UserText text={name} />
            </button>
          </h3>
          <ul class="facts">
            <li>
              <UserText text={network} />
            </li>
            {handle !== null && (
              <li>
                <UserText text={handle} />
              </li>
            )}
          </ul>
        </div>
        <MatchBadge match={match} />
      </div>
      <EvidenceList match={match} />
      <DecisionBar profile={profile} work={work} onDecide={onDecide} />
    </li>
  );
}
