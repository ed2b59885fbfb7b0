import type { Correction } from '../model/judgement';
import { intents, sentiments, type JudgedPart } from '../model/view';
import { firstChoice } from './choices';

const setColumns: Readonly<Record<JudgedPart, string>> = { Sentiment: 'soc_sentimentset', Intent: 'soc_intentset', Topic: 'soc_topicset' };

/** The change of a message's row that a correction is. A value alone is what a person writes; the plug-ins note that it stands. */
export function correctionChange(correction: Correction): Readonly<Record<string, unknown>> {
  if (correction.say !== 'value') {
    return { [setColumns[correction.part]]: correction.say === 'right' };
  }
  switch (correction.part) {
    case 'Sentiment':
      return { soc_sentiment: firstChoice + sentiments.indexOf(correction.value) };
    case 'Intent':
      return { soc_intent: firstChoice + intents.indexOf(correction.value) };
    case 'Topic':
      return { 'soc_topicid_soc_socialmessage@odata.bind': correction.value === null ? null : `/soc_topics(${correction.value})` };
  }
}
