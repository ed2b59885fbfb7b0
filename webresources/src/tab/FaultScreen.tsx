import type { Fault } from '../model/fault';
import { wordsIn } from '../model/texts';
import { Button } from './Button';
import { deniedIcon, failedIcon, refreshIcon } from './icons';
import { PlatformMessage } from './PlatformMessage';
import { StatePanel } from './StatePanel';
import { useTexts } from './texts';

interface FaultScreenProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

export function FaultScreen({ fault, onRetry }: FaultScreenProps) {
  return fault.kind === 'denied' ? <Denied fault={fault} /> : <Failed fault={fault} onRetry={onRetry} />;
}

function Denied({ fault }: { fault: Fault }) {
  const texts = useTexts();
  return (
    <StatePanel icon={deniedIcon} title={texts.plain('state.denied.title')}>
      <p>{texts.plain('state.denied.text')}</p>
      <PlatformMessage message={wordsIn(texts, fault.words)} />
    </StatePanel>
  );
}

function Failed({ fault, onRetry }: FaultScreenProps) {
  const texts = useTexts();
  return (
    <StatePanel icon={failedIcon} title={texts.plain('state.failed.title')} alert>
      <p class="user-text">{wordsIn(texts, fault.words)}</p>
      <Button appearance="primary" icon={refreshIcon} onClick={onRetry}>
        {texts.plain('page.tryAgain')}
      </Button>
    </StatePanel>
  );
}
