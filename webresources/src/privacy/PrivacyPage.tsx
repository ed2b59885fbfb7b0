import type { PrivacyClient } from '../model/privacy';
import type { Texts } from '../model/texts';
import { Announcer } from '../tab/Announcer';
import { FaultScreen } from '../tab/FaultScreen';
import { outsideIcon } from '../tab/icons';
import { LoadingScreen } from '../tab/LoadingScreen';
import { StatePanel } from '../tab/StatePanel';
import { TextsContext, useTexts } from '../tab/texts';
import { EraseSection } from './EraseSection';
import { FileSection } from './FileSection';
import { usePersonFile } from './usePersonFile';

interface PrivacyPageProps {
  /** Null where nothing hosts the page, or no contact is named. */
  readonly subject: { readonly client: PrivacyClient; readonly contactId: string } | null;
  readonly texts: Texts | null;
}

/** What is held of a person, to give it to them or to erase it. */
export function PrivacyPage({ subject, texts }: PrivacyPageProps) {
  return (
    <TextsContext.Provider value={texts}>
      <Announcer>
        <div class="page">{texts === null ? <LoadingScreen /> : subject ? <Subject {...subject} /> : <Outside />}</div>
      </Announcer>
    </TextsContext.Provider>
  );
}

function Subject({ client, contactId }: { readonly client: PrivacyClient; readonly contactId: string }) {
  const { state, read } = usePersonFile(client, contactId);
  switch (state.kind) {
    case 'loading':
      return <LoadingScreen />;
    case 'fault':
      return <FaultScreen fault={state.fault} onRetry={read} />;
    case 'ready':
      return (
        <div class="social">
          <FileSection file={state.file} />
          <EraseSection client={client} contactId={contactId} file={state.file} />
        </div>
      );
  }
}

function Outside() {
  const texts = useTexts();
  return (
    <StatePanel icon={outsideIcon} title={texts.plain('state.outside.title')}>
      <p>{texts.plain('privacy.outside')}</p>
    </StatePanel>
  );
}
