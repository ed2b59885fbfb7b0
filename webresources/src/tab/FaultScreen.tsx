import type { Fault } from '../model/fault';
import { texts } from '../strings';
import { Button } from './Button';
import { deniedIcon, failedIcon, refreshIcon } from './icons';
import { PlatformMessage } from './PlatformMessage';
import { StatePanel } from './StatePanel';

interface FaultScreenProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

export function FaultScreen({ fault, onRetry }: FaultScreenProps) {
  return fault.kind === 'denied' ? <Denied fault={fault} /> : <Failed fault={fault} onRetry={onRetry} />;
}

function Denied({ fault }: { fault: Fault }) {
  return (
    <StatePanel icon={deniedIcon} title={texts.states.deniedTitle}>
      <p>{texts.states.denied}</p>
      <PlatformMessage message={fault.message} />
    </StatePanel>
  );
}

function Failed({ fault, onRetry }: FaultScreenProps) {
  return (
    <StatePanel icon={failedIcon} title={texts.states.failedTitle} alert>
      <p class="user-text">{fault.message}</p>
      <Button appearance="primary" icon={refreshIcon} onClick={onRetry}>
        {texts.page.tryAgain}
      </Button>
    </StatePanel>
  );
}
