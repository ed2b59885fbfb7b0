/** Where the emulator under test listens, without a slash at the end. */
export const url = process.env.EMULATOR_URL;

/** The token of a sample user. */
export const token = (user) => `dev:${user}`;

/** Names of this run's rows, so that tests do not meet. */
export const unique = (name) => `${name} ${process.pid} ${Math.random().toString(36).slice(2)}`;

/** An activity that soc_IngestActivities takes. */
export const note = (id) => ({
  '@context': 'https://www.w3.org/ns/activitystreams',
  type: 'Create',
  id: `https://example.org/${id}#create`,
  'soc:network': 'X',
  actor: { type: 'Person', id: `https://example.org/people/${id}`, name: 'Ada', preferredUsername: 'ada' },
  object: { type: 'Note', id: `https://example.org/${id}`, content: 'Hello', published: '2026-01-01T10:00:00Z', to: ['as:Public'] },
});
