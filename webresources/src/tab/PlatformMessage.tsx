import { useTexts } from './texts';

/** The platform's own words, for the person who will be asked for help. */
export function PlatformMessage({ message }: { message: string }) {
  const texts = useTexts();
  return (
    <details class="platform-message">
      <summary>{texts.plain('page.platformSaid')}</summary>
      <p class="user-text">{message}</p>
    </details>
  );
}
