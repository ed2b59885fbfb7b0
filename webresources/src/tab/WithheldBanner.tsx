import { Banner } from './Banner';
import { lockIcon } from './icons';
import { useTexts } from './texts';

/** What is kept back is at least counted: an agent must know that the picture is not whole. */
export function WithheldBanner({ messages }: { messages: number }) {
  const texts = useTexts();
  return (
    <Banner tone="neutral" icon={lockIcon}>
      <p>{texts.counted('withheld', messages)}</p>
    </Banner>
  );
}
