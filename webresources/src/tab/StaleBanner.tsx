import type { Fault } from '../model/fault';
import { wordsIn } from '../model/texts';
import { Banner } from './Banner';
import { Button } from './Button';
import { warningIcon } from './icons';
import { useTexts } from './texts';

interface StaleBannerProps {
  readonly fault: Fault;
  readonly refreshing: boolean;
  readonly onRetry: () => void;
}

/** What is shown is older than it should be. */
export function StaleBanner({ fault, refreshing, onRetry }: StaleBannerProps) {
  const texts = useTexts();
  return (
    <Banner tone="warning" icon={warningIcon} alert>
      <p>
        {texts.plain('page.refreshFailed')} <span class="user-text">{wordsIn(texts, fault.words)}</span>
      </p>
      <Button appearance="secondary" busy={refreshing} onClick={onRetry}>
        {texts.plain('page.tryAgain')}
      </Button>
    </Banner>
  );
}
