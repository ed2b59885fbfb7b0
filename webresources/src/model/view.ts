/** The JSON of soc_GetSocialView, version 1. Its schema stands in docs/social-view.schema.json; a test holds the two together. */
export interface SocialView {
  readonly version: 1;
  readonly asOf: string;
  readonly contact: { readonly id: string; readonly name: string | null };
  readonly rightNow: RightNow;
  readonly conversations: readonly Conversation[];
  readonly profiles: readonly Profile[];
  readonly knowledge: readonly object[];
  readonly history: readonly object[];
  readonly withheld: number;
}

export interface RightNow {
  readonly sentence: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly dueOn: string | null;
}

export const visibilities = ['Public', 'Direct'] as const;
export type Visibility = (typeof visibilities)[number];

export const conversationStates = ['Open', 'Waiting on us', 'Waiting on customer', 'Resolved', 'Not for us'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const conversationDecisions = ['Undecided', 'Respond', 'Fix the cause', 'Amplify', 'Leave alone', 'Hide'] as const;
export type ConversationDecision = (typeof conversationDecisions)[number];

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly visibility: Visibility;
  readonly state: ConversationState;
  readonly decision: ConversationDecision;
  readonly priority: number | null;
  readonly dueOn: string | null;
  readonly messages: readonly Message[];
  readonly more: { readonly earlier: number; readonly conversationId: string } | null;
}

export const directions = ['Incoming', 'Outgoing'] as const;
export type Direction = (typeof directions)[number];

export const sentiments = ['Negative', 'Neutral', 'Positive'] as const;
export type Sentiment = (typeof sentiments)[number];

export interface Message {
  readonly id: string;
  readonly direction: Direction;
  readonly author: string;
  readonly text: string;
  readonly postedOn: string | null;
  readonly sentiment: Sentiment | null;
  readonly url: string | null;
}

export const matchStatuses = ['Unmatched', 'Suggested', 'Confirmed', 'Rejected'] as const;
export type MatchStatus = (typeof matchStatuses)[number];

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
