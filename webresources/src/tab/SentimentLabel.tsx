import type { PlainKey } from '../model/texts';
import type { Sentiment } from '../model/view';
import { Icon, type IconShape } from './Icon';
import { negativeIcon, neutralIcon, positiveIcon } from './icons';
import { useTexts } from './texts';

const icons: Record<Sentiment, IconShape> = { Negative: negativeIcon, Neutral: neutralIcon, Positive: positiveIcon };

export const sentimentWords: Record<Sentiment, PlainKey> = {
  Negative: 'message.sentiment.negative',
  Neutral: 'message.sentiment.neutral',
  Positive: 'message.sentiment.positive',
};

export function SentimentLabel({ sentiment }: { sentiment: Sentiment }) {
  const texts = useTexts();
  return (
    <span class="sentiment" data-sentiment={sentiment}>
      <Icon shape={icons[sentiment]} />
      {texts.plain(sentimentWords[sentiment])}
    </span>
  );
}
