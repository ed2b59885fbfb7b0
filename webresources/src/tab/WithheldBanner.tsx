import { texts } from '../strings';
import { Banner } from './Banner';
import { lockIcon } from './icons';

/** What is kept back is at least counted: an agent must know that the picture is not whole. */
export function WithheldBanner({ messages }: { messages: number }) {
  return (
    <Banner tone="neutral" icon={lockIcon}>
      <p>{texts.withheld(messages)}</p>
    </Banner>
  );
}
