import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NamedIssue } from '../model/view';

export interface IssueLinksHandle {
  readonly readIssues: (conversationId: string) => Promise<readonly NamedIssue[]>;
  /** Rejects with a Fault; then nothing was linked. */
  readonly link: (conversationId: string, issueId: string | null) => Promise<void>;
  readonly open: (issueId: string) => void;
}

/** Handed down past what lies between the screen and its conversations. */
export const IssueLinksContext = createContext<IssueLinksHandle | null>(null);

export function useIssueLinks(): IssueLinksHandle {
  const handle = useContext(IssueLinksContext);
  if (handle === null) {
    throw new Error('A conversation is shown outside of the screen that can link it.');
  }
  return handle;
}
