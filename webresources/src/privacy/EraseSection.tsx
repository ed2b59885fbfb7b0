import { useState } from 'preact/hooks';
import { toFault, type Fault } from '../model/fault';
import { eraseAll, type EraseReport, type PersonFile, type PrivacyClient } from '../model/privacy';
import { wordsIn } from '../model/texts';
import { Banner } from '../tab/Banner';
import { Button } from '../tab/Button';
import { warningIcon } from '../tab/icons';
import { Section } from '../tab/Section';
import { useTexts } from '../tab/texts';
import { Counts } from './Counts';
import { ErasedPanel } from './ErasedPanel';

interface EraseSectionProps {
  readonly client: PrivacyClient;
  readonly contactId: string;
  readonly file: PersonFile;
}

type Work = { readonly kind: 'idle' } | { readonly kind: 'running'; readonly report: EraseReport | null } | { readonly kind: 'fault'; readonly fault: Fault } | { readonly kind: 'done'; readonly report: EraseReport };

/** What will go, and the button that makes it go: only with a reason, and once it was said that it is for ever. */
export function EraseSection({ client, contactId, file }: EraseSectionProps) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [work, setWork] = useState<Work>({ kind: 'idle' });

  const erase = async () => {
    setWork({ kind: 'running', report: null });
    try {
      setWork({ kind: 'done', report: await eraseAll(client, contactId, reason.trim(), (report) => { setWork({ kind: 'running', report }); }) });
    } catch (error) {
      setWork({ kind: 'fault', fault: toFault(error) });
    }
  };

  if (work.kind === 'done') {
    return <ErasedPanel report={work.report} />;
  }
  const isRunning = work.kind === 'running';
  return (
    <Section title={texts.plain('privacy.erase')}>
      <p>{texts.plain('privacy.eraseText')}</p>
      <Counts counts={isRunning && work.report ? work.report.erased : file.counts} />
      {isRunning && (
        <p role="status" aria-live="polite">
          {work.report === null ? texts.plain('privacy.erasing') : texts.counted('privacy.remaining', work.report.remaining)}
        </p>
      )}
      {work.kind === 'fault' && (
        <Banner tone="danger" icon={warningIcon} alert>
          {wordsIn(texts, work.fault.words)}
        </Banner>
      )}
      <label class="field">
        <span>{texts.plain('privacy.reason')}</span>
        <input type="text" maxLength={400} value={reason} disabled={isRunning} onInput={(event) => { setReason(event.currentTarget.value); }} />
      </label>
      <label class="choice">
        <input type="checkbox" checked={sure} disabled={isRunning} onChange={(event) => { setSure(event.currentTarget.checked); }} />
        <span>{texts.plain('privacy.sure')}</span>
      </label>
      <Button appearance="primary" busy={isRunning} disabled={!sure || reason.trim() === ''} onClick={() => void erase()}>
        {texts.plain('privacy.eraseNow')}
      </Button>
    </Section>
  );
}
