import type { Fault } from '../model/fault';
import { texts } from '../strings';
import { Banner } from './Banner';
import { Button } from './Button';
import { warningIcon } from './icons';

interface StaleBannerProps {
  readonly fault: Fault;
  readonly refreshing: boolean;
  readonly onRetry: () => void;
}

/** What is shown is older than it should be. */
export function StaleBanner({ fault, refreshing, onRetry }: StaleBannerProps) {
  return (
    <Banner tone="warning" icon={warningIcon} alert>
      <p>
        {texts.page.refreshFailed} <span class="user-text">{fault.message}</span>
      </p>
      <Button appearance="secondary" busy={refreshing} onClick={onRetry}>
        {texts.page.tryAgain}
      </Button>
    </Banner>
  );
}
