import type { conversationTable, issueTable, socialProfileTable } from '../schema.g';
import type { Decision } from './decisions';
import type { Correction } from './judgement';
import type { Conversation, NamedIssue, SocialView, Topic } from './view';

/** What the tab needs of the platform. Every promise is rejected with a Fault. */
export interface SocialClient {
  readonly user: UserSettings;
  readView(contactId: string): Promise<SocialView>;
  /** The conversation with all of its messages; null where the contact no longer has it. */
  readConversation(contactId: string, conversationId: string): Promise<Conversation | null>;
  /** How many messages are still to follow the decision. */
  decide(profileId: string, decision: Decision, contactId: string): Promise<number>;
  /** Says what a message is; it stands from then on. */
  correct(messageId: string, correction: Correction): Promise<void>;
  readTopics(): Promise<readonly Topic[]>;
  /** The open issues that a conversation may belong to: those of its topic, and those of none; all where it has no topic. */
  readIssues(conversationId: string): Promise<readonly NamedIssue[]>;
  /** Says what is behind a conversation, or that none of the issues is; it stands from then on. */
  linkIssue(conversationId: string, issueId: string | null): Promise<void>;
  openRecord(table: RecordTable, id: string): void;
  /** Opens the page that shows what is held of a contact, over this one. */
  openPrivacy(contactId: string, title: string): void;
}

export type RecordTable = typeof conversationTable | typeof socialProfileTable | typeof issueTable | 'contact';

export interface UserSettings {
  /** The platform's number of the language; null where the client doesn't tell. */
  readonly languageId: number | null;
  readonly rightToLeft: boolean;
  /** Whether the user answers people's requests. The server decides what is allowed; this only offers it. */
  readonly guardsPrivacy: boolean;
  /** Minutes to add to UTC; null where the user's time zone is the browser's. */
  readonly utcOffset: number | null;
}
