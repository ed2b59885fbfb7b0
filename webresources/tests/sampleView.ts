import type { Conversation, Issue, Judgement, Message, Observation, Profile, SocialView, Tie } from '../src/model/view';

export const contactId = '11111111-1111-4111-8111-111111111111';
export const asOf = '2026-11-21T14:05:00Z';

let last = 0;

/** A new id each time, as the platform writes them. */
export function newId(): string {
  last += 1;
  return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
}

export function message(given: Partial<Message> = {}): Message {
  return {
    id: newId(),
    direction: 'Incoming',
    author: 'Anna Berg',
    text: 'Where is my parcel?',
    postedOn: '2026-11-21T11:05:00Z',
    sentiment: 'Negative',
    url: 'https://x.example/status/1',
    judgement: null,
    ...given,
  };
}

export function judgement(given: Partial<Judgement> = {}): Judgement {
  return {
    sentence: 'Negative (−0.40) by “Where is”; a complaint (72 %); about Delivery.',
    intent: 'Complaint',
    topic: { id: newId(), name: 'Delivery' },
    set: [],
    places: [
      { of: 'Sentiment', start: 0, length: 8, weight: -0.4 },
      { of: 'Topic', start: 12, length: 6, weight: 1 },
    ],
    ...given,
  };
}

export function conversation(given: Partial<Conversation> = {}): Conversation {
  return {
    id: newId(),
    name: 'Late parcel',
    network: 'X',
    visibility: 'Public',
    state: 'Waiting on us',
    decision: 'Respond',
    priority: 80,
    dueOn: '2026-11-21T14:55:00Z',
    issue: null,
    messages: [message()],
    more: null,
    ...given,
  };
}

export function profile(given: Partial<Profile> = {}): Profile {
  return {
    id: newId(),
    network: 'Instagram',
    name: 'anna.bakes',
    handle: '@anna.bakes',
    url: 'https://instagram.example/anna.bakes',
    match: { status: 'Suggested', score: 0.82, evidence: [{ sentence: 'Same web site', weight: 0.6 }] },
    ...given,
  };
}

export function observation(given: Partial<Observation> = {}): Observation {
  return {
    type: 'observation',
    id: newId(),
    kind: 'Location',
    aspect: 'home town',
    value: 'Leipzig',
    source: 'Register',
    url: null,
    collectedOn: '2026-11-20T11:05:00Z',
    confidence: 0.9,
    basis: 'Legitimate interests',
    expiresOn: '2027-01-31',
    ...given,
  };
}

export function tie(given: Partial<Tie> = {}): Tie {
  return { type: 'tie', id: '00000000-0000-4000-8000-0000000000f2', contact: { id: '00000000-0000-4000-8000-0000000000f3', name: 'Ben Ode' }, kind: 'Replies to', strength: 'Often', count: 7, lastOn: '2026-11-03T10:00:00Z', ...given };
}

export function issue(given: Partial<Issue> = {}): Issue {
  return { type: 'issue', id: '00000000-0000-4000-8000-0000000000f1', name: 'Kettle: lid, hinge', status: 'Fix planned', customers: 41, silent: 984, lastWeek: 7, fixDueOn: '2026-11-30', ...given };
}

export function view(given: Partial<SocialView> = {}): SocialView {
  return {
    version: 1,
    asOf,
    contact: { id: contactId, name: 'Anna Berg' },
    rightNow: { sentence: 'Anna waits for a reply.', action: 'Reply', reason: 'The promise ends soon.', dueOn: '2026-11-21T14:55:00Z' },
    conversations: [conversation()],
    profiles: [profile()],
    knowledge: [],
    history: [],
    withheld: 0,
    ...given,
  };
}
