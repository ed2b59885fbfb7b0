import type { Announcements } from '../model/Announcements';
import { useChanges } from './useChanges';

/** The page's live region. */
export function Announcer({ announcements }: { readonly announcements: Announcements }) {
  useChanges(announcements.changes);
  return (
    <div class="visually-hidden" role="status">
      <span key={announcements.key}>{announcements.newest}</span>
    </div>
  );
}
