import * as schema from '../schema.g';

/** The JSON of soc_GetSocialView, version 1. Its schema stands in docs/social-view.schema.json; a test holds the two together. */
export interface SocialView {
  readonly version: 1;
  readonly asOf: string;
  readonly contact: { readonly id: string; readonly name: string | null };
  readonly rightNow: RightNow;
  readonly conversations: readonly Conversation[];
  readonly profiles: readonly Profile[];
  /** The causes behind the conversations, whom the contact talks with, and what is known from outside and holds now. */
  readonly knowledge: readonly (Issue | Tie | Observation)[];
  /** What was known before, or is not believed. */
  readonly history: readonly Observation[];
  readonly withheld: number;
}

export interface RightNow {
  readonly sentence: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly dueOn: string | null;
}

export const visibilities = schema.conversationVisibilityLabels;
export type Visibility = schema.ConversationVisibilityLabel;

export const conversationStates = schema.conversationStateLabels;
export type ConversationState = schema.ConversationStateLabel;

export const conversationDecisions = schema.conversationDecisionLabels;
export type ConversationDecision = schema.ConversationDecisionLabel;

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly visibility: Visibility;
  readonly state: ConversationState;
  readonly decision: ConversationDecision;
  readonly priority: number | null;
  readonly dueOn: string | null;
  /** The cause behind it. */
  readonly issue: NamedIssue | null;
  readonly messages: readonly Message[];
  readonly more: { readonly earlier: number; readonly conversationId: string } | null;
}

export const directions = schema.socialMessageDirectionLabels;
export type Direction = schema.SocialMessageDirectionLabel;

export const sentiments = schema.sentimentLabels;
export type Sentiment = schema.SentimentLabel;

export interface Message {
  readonly id: string;
  readonly direction: Direction;
  readonly author: string;
  readonly text: string;
  readonly postedOn: string | null;
  readonly sentiment: Sentiment | null;
  readonly url: string | null;
  /** Null where it was not judged, as our own messages are not. */
  readonly judgement: Judgement | null;
}

export const intents = schema.intentLabels;
export type Intent = schema.IntentLabel;

export const judgedParts = schema.judgementCorrectionJudgementLabels;
export type JudgedPart = schema.JudgementCorrectionJudgementLabel;

export interface Judgement {
  /** What was judged and why. Of a private message it quotes nothing. */
  readonly sentence: string;
  readonly intent: Intent | null;
  readonly topic: Topic | null;
  /** What of it a person said. */
  readonly set: readonly JudgedPart[];
  readonly places: readonly Place[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** Where in the text something stands that speaks for a judgement, in UTF-16 units. */
export interface Place {
  readonly of: JudgedPart | 'Urgency' | 'Spam';
  readonly start: number;
  readonly length: number;
  readonly weight: number | null;
}

export const matchStatuses = schema.socialProfileMatchStatusLabels;
export type MatchStatus = schema.SocialProfileMatchStatusLabel;

export interface Profile {
  readonly id: string;
  readonly network: string;
  readonly name: string;
  readonly handle: string | null;
  readonly url: string | null;
  readonly match: Match;
}

export interface Match {
  readonly status: MatchStatus;
  readonly score: number | null;
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly sentence: string;
  readonly weight: number | null;
}

export const issueStatuses = schema.issueStatusLabels;
export type IssueStatus = schema.IssueStatusLabel;

export interface NamedIssue {
  readonly id: string;
  readonly name: string;
}

/** One cause behind what many say. */
export interface Issue {
  readonly type: 'issue';
  readonly id: string;
  readonly name: string;
  readonly status: IssueStatus;
  readonly customers: number;
  /** An estimate. */
  readonly silent: number;
  readonly lastWeek: number;
  /** A day. */
  readonly fixDueOn: string | null;
}

export const tieKinds = ['Replies to', 'Is replied to by', 'Mentions', 'Is mentioned by', 'Answers', 'Is answered by'] as const;
export type TieKind = (typeof tieKinds)[number];

export const tieStrengths = ['Once', 'Now and then', 'Often'] as const;
export type TieStrength = (typeof tieStrengths)[number];

/** What the contact and another do to each other in public. */
export interface Tie {
  readonly type: 'tie';
  readonly id: string;
  readonly contact: { readonly id: string; readonly name: string | null };
  readonly kind: TieKind;
  readonly strength: TieStrength;
  readonly count: number;
  readonly lastOn: string | null;
}

export const observationKinds = schema.observationKindLabels;
export type ObservationKind = schema.ObservationKindLabel;

export const lawfulBases = schema.observationLawfulBasisLabels;
export type LawfulBasis = schema.ObservationLawfulBasisLabel;

export interface Observation {
  readonly type: 'observation';
  readonly id: string;
  readonly kind: ObservationKind | null;
  readonly aspect: string | null;
  readonly value: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly collectedOn: string | null;
  readonly confidence: number | null;
  readonly basis: LawfulBasis | null;
  /** A day: from then on it is gone. */
  readonly expiresOn: string | null;
}
