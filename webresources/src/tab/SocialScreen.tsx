import { profilesToShow, type Outcomes } from '../model/profiles';
import type { ContactSession } from '../model/session';
import { conversationTable, issueTable, socialProfileTable } from '../schema.g';
import { Conversations } from './Conversations';
import { CorrectionsContext, type CorrectionsHandle } from './corrections';
import { EmptyScreen } from './EmptyScreen';
import { IssueLinksContext, type IssueLinksHandle } from './issueLinks';
import { KnowledgeSection } from './KnowledgeSection';
import { PrivacySection } from './PrivacySection';
import { Profiles } from './Profiles';
import { RightNowSection } from './RightNowSection';
import { StaleBanner } from './StaleBanner';
import { useDecisions, type ProfileWork } from './useDecisions';
import type { SocialViewHandle } from './useSocialView';
import type { ReadyState } from './viewState';
import { WithheldBanner } from './WithheldBanner';

interface SocialScreenProps {
  readonly session: ContactSession;
  readonly social: SocialViewHandle;
  readonly state: ReadyState;
}

/** Everything at once, in the order in which an agent needs it. */
export function SocialScreen({ session, social, state }: SocialScreenProps) {
  const { view, refreshing, staleBecause } = state;
  const decisions = useDecisions(session, social.reread);
  const profiles = profilesToShow(view.profiles, outcomesOf(decisions.works));
  const refresh = () => void social.refresh();
  const corrections: CorrectionsHandle = {
    correct: async (messageId, correction) => {
      await session.client.correct(messageId, correction);
      // The conversation says something else now, and so may what matters.
      await social.reread();
    },
    readTopics: () => session.client.readTopics(),
  };
  const openIssue = (id: string) => {
    session.client.openRecord(issueTable, id);
  };
  const issueLinks: IssueLinksHandle = {
    readIssues: (conversationId) => session.client.readIssues(conversationId),
    link: async (conversationId, issueId) => {
      await session.client.linkIssue(conversationId, issueId);
      // What is known of the causes, and the sentence, follow.
      await social.reread();
    },
    open: openIssue,
  };
  const isEmpty = profiles.length === 0 && view.conversations.length === 0 && view.knowledge.length === 0;
  return (
    <div class="social" aria-busy={refreshing}>
      {staleBecause && <StaleBanner fault={staleBecause} refreshing={refreshing} onRetry={refresh} />}
      <RightNowSection rightNow={view.rightNow} asOf={view.asOf} refreshing={refreshing} onRefresh={refresh} />
      {view.withheld > 0 && <WithheldBanner messages={view.withheld} />}
      {isEmpty ? (
        <EmptyScreen />
      ) : (
        <div class="columns">
          <div class="column">
            <CorrectionsContext.Provider value={corrections}>
              <IssueLinksContext.Provider value={issueLinks}>
                <Conversations
                  conversations={view.conversations}
                  onUnfold={social.unfold}
                  onOpen={(id) => {
                    session.client.openRecord(conversationTable, id);
                  }}
                />
              </IssueLinksContext.Provider>
            </CorrectionsContext.Provider>
          </div>
          <div class="column">
            <Profiles
              profiles={profiles}
              works={decisions.works}
              ties={view.knowledge.filter((known) => known.type === 'tie')}
              onDecide={decisions.decide}
              onOpen={(id) => {
                session.client.openRecord(socialProfileTable, id);
              }}
              onOpenContact={(id) => {
                session.client.openRecord('contact', id);
              }}
            />
            <KnowledgeSection
              knowledge={view.knowledge}
              history={view.history}
              onOpenIssue={openIssue}
            />
          </div>
        </div>
      )}
      {session.client.user.guardsPrivacy && <PrivacySection session={session} />}
    </div>
  );
}

function outcomesOf(works: ReadonlyMap<string, ProfileWork>): Outcomes {
  const outcomes = new Map();
  works.forEach(({ outcome }, id) => outcome && outcomes.set(id, outcome));
  return outcomes;
}
