import { describe, expect, it } from 'vitest';
import schema from '../../docs/social-view.schema.json';
import * as model from '../src/model/view';
import { conversation, issue, judgement, message, profile, tie, view } from './sampleView';

const definitions = schema.definitions;
const match = definitions.profile.properties.match;

describe('The types of the view are those of its schema', () => {
  it.each<[string, { readonly required: readonly string[] }, object]>([
    ['view', schema, view()],
    ['right now', schema.properties.rightNow, view().rightNow],
    ['contact', schema.properties.contact, view().contact],
    ['conversation', definitions.conversation, conversation()],
    ['message', definitions.message, message()],
    ['judgement', definitions.judgement, judgement()],
    ['place', definitions.place, judgement().places[0] ?? {}],
    ['issue', definitions.issue, issue()],
    ['tie', definitions.tie, tie()],
    ['profile', definitions.profile, profile()],
    ['match', match, profile().match],
  ])('in the names of the %s', (_, { required }, sample) => {
    expect(Object.keys(sample).sort()).toEqual([...required].sort());
  });

  it.each([
    ['visibility', definitions.conversation.properties.visibility, model.visibilities],
    ['state', definitions.conversation.properties.state, model.conversationStates],
    ['decision', definitions.conversation.properties.decision, model.conversationDecisions],
    ['direction', definitions.message.properties.direction, model.directions],
    ['sentiment', definitions.message.properties.sentiment, [...model.sentiments, null]],
    ['intent', definitions.judgement.properties.intent, [...model.intents, null]],
    ['what a person said', definitions.judgement.properties.set.items, model.judgedParts],
    ['issue status', definitions.issue.properties.status, model.issueStatuses],
    ['tie kind', definitions.tie.properties.kind, model.tieKinds],
    ['tie strength', definitions.tie.properties.strength, model.tieStrengths],
    ['match status', match.properties.status, model.matchStatuses],
  ])('in the choices of %s', (_, inSchema, inModel) => {
    expect(inModel).toEqual(inSchema.enum);
  });
});
