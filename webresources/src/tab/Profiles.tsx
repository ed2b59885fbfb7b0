import type { Decision } from '../model/decisions';
import type { Profile, Tie } from '../model/view';
import { ProfileCard } from './ProfileCard';
import { Section } from './Section';
import { TieList } from './TieList';
import { useTexts } from './texts';
import { noWork, type ProfileWork } from './useDecisions';

interface ProfilesProps {
  readonly profiles: readonly Profile[];
  readonly works: ReadonlyMap<string, ProfileWork>;
  readonly onDecide: (profile: Profile, decision: Decision) => void;
  readonly ties: readonly Tie[];
  readonly onOpen: (id: string) => void;
  readonly onOpenContact: (id: string) => void;
}

/** The identities that are the contact's, or may be, and whom they talk with. */
export function Profiles({ profiles, works, ties, onDecide, onOpen, onOpenContact }: ProfilesProps) {
  const texts = useTexts();
  return (
    <Section title={texts.plain('profiles.title')}>
      {profiles.length === 0 && <p class="hint">{texts.plain('profiles.none')}</p>}
      <ul class="cards">
        {profiles.map((profile) => (
          <ProfileCard
            key={profile.id}
            profile={profile}
            work={works.get(profile.id) ?? noWork}
            onDecide={(decision) => {
              onDecide(profile, decision);
            }}
            onOpen={() => {
              onOpen(profile.id);
            }}
          />
        ))}
      </ul>
      {ties.length > 0 && <TieList ties={ties} onOpen={onOpenContact} />}
    </Section>
  );
}
