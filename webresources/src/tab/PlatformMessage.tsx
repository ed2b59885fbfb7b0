import { texts } from '../strings';

/** The platform's own words, for the person who will be asked for help. */
export function PlatformMessage({ message }: { message: string }) {
  return (
    <details class="platform-message">
      <summary>{texts.page.details}</summary>
      <p class="user-text">{message}</p>
    </details>
  );
}
