import { useState } from 'preact/hooks';
import type { Decision } from '../model/decisions';
import { toFault, type Fault } from '../model/fault';
import { outcomeText, type Outcome } from '../model/outcome';
import type { ContactSession } from '../model/session';
import type { Profile } from '../model/view';
import { useAnnounce } from './Announcer';

/** What has happened to a profile while the tab was open. */
export interface ProfileWork {
  readonly running: Decision | null;
  readonly fault: Fault | null;
  readonly outcome: Outcome | null;
}

export const noWork: ProfileWork = { running: null, fault: null, outcome: null };

export interface DecisionsHandle {
  readonly works: ReadonlyMap<string, ProfileWork>;
  readonly decide: (profile: Profile, decision: Decision) => void;
}

/** Takes decisions about profiles and remembers each, so that it can be taken back. */
export function useDecisions({ client, contactId }: ContactSession, reread: () => Promise<boolean>): DecisionsHandle {
  const [works, setWorks] = useState<ReadonlyMap<string, ProfileWork>>(new Map());
  const announce = useAnnounce();

  const update = (id: string, change: Partial<ProfileWork>) => {
    setWorks((all) => new Map(all).set(id, { ...(all.get(id) ?? noWork), ...change }));
  };

  const run = async (profile: Profile, decision: Decision) => {
    const placedAs = works.get(profile.id)?.outcome?.placedAs ?? profile.match.status;
    update(profile.id, { running: decision, fault: null });
    try {
      const remaining = await client.decide(profile.id, decision, contactId);
      const outcome = { decision, before: profile, placedAs, remaining };
      update(profile.id, { running: null, outcome });
      announce((texts) => outcomeText(texts, outcome));
      // What the profile wrote now belongs to the contact, or no longer does.
      await reread();
    } catch (error) {
      update(profile.id, { running: null, fault: toFault(error) });
    }
  };

  return { works, decide: (profile, decision) => void run(profile, decision) };
}
