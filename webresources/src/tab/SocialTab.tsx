import type { Session } from '../model/session';
import type { Texts } from '../model/texts';
import { Announcer } from './Announcer';
import { ContactScreen } from './ContactScreen';
import { outsideIcon, unsavedIcon } from './icons';
import { LoadingScreen } from './LoadingScreen';
import { StatePanel } from './StatePanel';
import { TextsContext, useTexts } from './texts';

interface SocialTabProps {
  readonly session: Session;
  /** Null while they are on their way; the view is then on its way too. */
  readonly texts: Texts | null;
}

/** The whole page. */
export function SocialTab({ session, texts }: SocialTabProps) {
  return (
    <TextsContext.Provider value={texts}>
      <Announcer>
        <div class="page">
          {texts && <h1 class="visually-hidden">{texts.plain('page.title')}</h1>}
          <Screen session={session} wordless={texts === null} />
        </div>
      </Announcer>
    </TextsContext.Provider>
  );
}

function Screen({ session, wordless }: { session: Session; wordless: boolean }) {
  const texts = useTexts();
  if (session.kind === 'contact') {
    return <ContactScreen key={session.contactId} session={session} wordless={wordless} />;
  }
  if (session.kind === 'connecting' || wordless) {
    return <LoadingScreen />;
  }
  return session.kind === 'outside' ? (
    <StatePanel icon={outsideIcon} title={texts.plain('state.outside.title')}>
      <p>{texts.plain('state.outside.text')}</p>
    </StatePanel>
  ) : (
    <StatePanel icon={unsavedIcon} title={texts.plain('state.unsaved.title')}>
      <p>{texts.plain('state.unsaved.text')}</p>
    </StatePanel>
  );
}
