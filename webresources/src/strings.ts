import type { Decision } from './model/decisions';
import type { ConversationDecision, ConversationState, MatchStatus, Sentiment, Visibility } from './model/view';

const locale = 'en';
const plurals = new Intl.PluralRules(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent' });
const count = (value: number, one: string, other: string) => `${value} ${plurals.select(value) === 'one' ? one : other}`;

const states: Record<ConversationState, string> = {
  Open: 'Open',
  'Waiting on us': 'Waiting on us',
  'Waiting on customer': 'Waiting on customer',
  Resolved: 'Resolved',
  'Not for us': 'Not for us',
};

const visibilities: Record<Visibility, string> = { Public: 'Public', Direct: 'Private' };

const decisions: Record<ConversationDecision, string> = {
  Undecided: 'Undecided',
  Respond: 'Respond',
  'Fix the cause': 'Fix the cause',
  Amplify: 'Amplify',
  'Leave alone': 'Leave alone',
  Hide: 'Hide',
};

const sentiments: Record<Sentiment, string> = { Negative: 'Negative', Neutral: 'Neutral', Positive: 'Positive' };

const matchStatuses: Record<MatchStatus, string> = {
  Unmatched: 'Not matched',
  Suggested: 'Suggested',
  Confirmed: 'Confirmed',
  Rejected: 'Rejected',
};

const decide: Record<Decision, string> = { Confirm: 'Confirm', Reject: 'Reject', Unlink: 'Unlink' };

const decided: Record<Decision, string> = {
  Confirm: 'Confirmed: this profile belongs to the contact.',
  Reject: 'Rejected: this profile belongs to someone else.',
  Unlink: 'Unlinked: this profile is no longer tied to the contact.',
};

/** Every text the tab shows, in one place and one language, and the locale that numbers and times are written in. */
export const texts = {
  locale,
  page: {
    title: 'Social',
    loading: 'Loading what this contact says on social networks…',
    updated: 'Updated',
    refresh: 'Refresh',
    refreshed: 'The social view is up to date.',
    refreshFailed: 'This may be out of date: refreshing did not work.',
    tryAgain: 'Try again',
    details: 'What the platform said',
  },
  states: {
    failedTitle: 'The social view could not be loaded',
    deniedTitle: 'You don’t have access to social conversations',
    denied:
      'Your security roles don’t include them. A system administrator can give you the role Social Reader to see this tab, ' +
      'or Social Agent to work with it.',
    unsavedTitle: 'Save the contact first',
    unsaved: 'Conversations and profiles are tied to the saved contact. They appear here as soon as you have saved.',
    outsideTitle: 'Open this tab on a contact form',
    outside: 'This page shows the social view of one contact and needs the form around it.',
    emptyTitle: 'How a profile gets here',
    empty:
      'When someone who matches this contact writes on a network, the profile is suggested here and you confirm or reject it. ' +
      'To link a profile yourself, open it and set this contact as its customer.',
  },
  faults: {
    unreadable: 'The answer of soc_GetSocialView is not JSON.',
    unknownVersion: 'The answer of soc_GetSocialView has a version that this tab doesn’t know. Update the solution as a whole.',
    noView: 'soc_GetSocialView answered without a view.',
    status: (status: number) => `The platform answered with HTTP status ${status}.`,
  },
  time: {
    justNow: 'just now',
    dueIn: (length: string) => `Due in ${length}`,
    overdueBy: (length: string) => `Overdue by ${length}`,
  },
  rightNow: {
    title: 'Right now',
    suggestion: 'Suggested:',
  },
  withheld: (messages: number) =>
    `${count(messages, 'private message is', 'private messages are')} not shown, because your roles may not read private text.`,
  conversations: {
    title: 'Conversations',
    openGroup: (number: number) => `Open (${number})`,
    settledGroup: (number: number) => `Settled (${number})`,
    none: 'No conversations yet.',
    noneOpen: 'Nothing is open.',
    states,
    visibilities,
    decided: (decision: ConversationDecision) => `Decision: ${decisions[decision]}`,
    priority: (priority: number) => `Priority ${priority}`,
    messages: (number: number) => count(number, 'message', 'messages'),
    details: 'Details',
    detailsOf: (name: string) => `Details of ${name}`,
    thread: (name: string) => `Messages of ${name}`,
    earlier: (number: number) => count(number, 'earlier message', 'earlier messages'),
    loadedEarlier: 'The whole conversation is shown.',
    gone: 'This conversation is no longer among those of the contact. Refresh to see the current ones.',
  },
  message: {
    from: { Incoming: 'Customer', Outgoing: 'Company' },
    sentiments,
    showAll: 'Show all',
    showLess: 'Show less',
    openOn: (network: string) => `Open on ${network}`,
    newTab: (host: string) => `${host}, opens in a new tab`,
  },
  profiles: {
    title: 'Who this is',
    none: 'No profile is linked or suggested.',
    statuses: matchStatuses,
    score: (score: number) => `${percent.format(score)} match`,
    evidence: 'Why',
    speaks: { for: 'Speaks for it:', against: 'Speaks against it:' },
    openRecord: (name: string) => `Open the profile of ${name}`,
    decide,
    decideOn: (decision: Decision, name: string, network: string) => `${decide[decision]} ${name} on ${network}`,
    decided,
    undo: 'Undo',
    undoOn: (name: string, network: string) => `Undo for ${name} on ${network}`,
    takenBack: 'Taken back: nothing is decided about this profile.',
    remaining: (messages: number) => `${count(messages, 'older message follows', 'older messages follow')} in a moment.`,
  },
  knowledge: {
    title: 'What we know',
    none: 'Nothing yet. Topics, observations and consent will stand here, each with its source.',
    some: (entries: number) => `${count(entries, 'entry', 'entries')}, which this version of the tab can’t show yet.`,
  },
  history: {
    title: 'How it went',
    none: 'Nothing to tell yet. What was promised and kept, and how it felt to the customer, will stand here.',
    some: (entries: number) => `${count(entries, 'entry', 'entries')}, which this version of the tab can’t show yet.`,
  },
} as const;
