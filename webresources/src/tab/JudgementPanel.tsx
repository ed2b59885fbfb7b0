import { useEffect, useState } from 'preact/hooks';
import { toFault, type Fault } from '../model/fault';
import type { Correction } from '../model/judgement';
import { wordsIn } from '../model/texts';
import { intents, sentiments, type Intent, type Judgement, type Message, type Sentiment, type Topic } from '../model/view';
import { useAnnounce } from './Announcer';
import { CorrectionField } from './CorrectionField';
import { useCorrections } from './corrections';
import { intentWords } from './JudgementBar';
import { sentimentWords } from './SentimentLabel';
import { useTexts } from './texts';
import { UserText } from './UserText';

/** Why a message was judged so, in one sentence, and a field for each part of it that a person may know better. */
export function JudgementPanel({ message, judgement }: { message: Message; judgement: Judgement }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { correct, readTopics } = useCorrections();
  const [topics, setTopics] = useState<readonly Topic[]>(judgement.topic === null ? [] : [judgement.topic]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  // Who may not read all topics can still see the message's own.
  useEffect(() => {
    readTopics().then(setTopics, () => undefined);
  }, []);

  const say = async (correction: Correction) => {
    setBusy(true);
    setFault(null);
    try {
      await correct(message.id, correction);
      announce((words) => words.plain('judgement.saved'));
    } catch (error) {
      setFault(toFault(error));
    } finally {
      setBusy(false);
    }
  };

  const sentimentOptions = sentiments.map((one) => ({ value: one, label: texts.plain(sentimentWords[one]) }));
  const intentOptions = intents.map((one) => ({ value: one, label: texts.plain(intentWords[one]) }));
  const topicOptions = [{ value: '', label: texts.plain('judgement.noTopic') }, ...topics.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div class="judgement-panel">
      <p class="judgement-why">
        <UserText text={judgement.sentence} />
      </p>
      <CorrectionField
        part="Sentiment"
        label={texts.plain('judgement.sentiment')}
        value={message.sentiment}
        options={sentimentOptions}
        isSet={judgement.set.includes('Sentiment')}
        busy={busy}
        onChange={(value) => void say({ part: 'Sentiment', say: 'value', value: value as Sentiment })}
        onSay={(correction) => void say(correction)}
      />
      <CorrectionField
        part="Intent"
        label={texts.plain('judgement.intent')}
        value={judgement.intent}
        options={intentOptions}
        isSet={judgement.set.includes('Intent')}
        busy={busy}
        onChange={(value) => void say({ part: 'Intent', say: 'value', value: value as Intent })}
        onSay={(correction) => void say(correction)}
      />
      <CorrectionField
        part="Topic"
        label={texts.plain('judgement.topic')}
        value={judgement.topic?.id ?? ''}
        options={topicOptions}
        isSet={judgement.set.includes('Topic')}
        busy={busy}
        onChange={(value) => void say({ part: 'Topic', say: 'value', value: value === '' ? null : value })}
        onSay={(correction) => void say(correction)}
      />
      {fault !== null && (
        <p class="fault user-text" role="alert">
          {wordsIn(texts, fault.words)}
        </p>
      )}
    </div>
  );
}
