import type { Session } from '../model/session';
import { texts } from '../strings';
import { Announcer } from './Announcer';
import { ContactScreen } from './ContactScreen';
import { outsideIcon, unsavedIcon } from './icons';
import { LoadingScreen } from './LoadingScreen';
import { StatePanel } from './StatePanel';

/** The whole page. */
export function SocialTab({ session }: { session: Session }) {
  return (
    <Announcer>
      <div class="page">
        <h1 class="visually-hidden">{texts.page.title}</h1>
        <Screen session={session} />
      </div>
    </Announcer>
  );
}

function Screen({ session }: { session: Session }) {
  switch (session.kind) {
    case 'connecting':
      return <LoadingScreen />;
    case 'outside':
      return (
        <StatePanel icon={outsideIcon} title={texts.states.outsideTitle}>
          <p>{texts.states.outside}</p>
        </StatePanel>
      );
    case 'unsaved':
      return (
        <StatePanel icon={unsavedIcon} title={texts.states.unsavedTitle}>
          <p>{texts.states.unsaved}</p>
        </StatePanel>
      );
    case 'contact':
      return <ContactScreen key={session.contactId} session={session} />;
  }
}
