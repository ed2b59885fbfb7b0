import type { Sentiment } from '../model/view';
import { texts } from '../strings';
import { Icon, type IconShape } from './Icon';
import { negativeIcon, neutralIcon, positiveIcon } from './icons';

const icons: Record<Sentiment, IconShape> = { Negative: negativeIcon, Neutral: neutralIcon, Positive: positiveIcon };

export function SentimentLabel({ sentiment }: { sentiment: Sentiment }) {
  return (
    <span class="sentiment" data-sentiment={sentiment}>
      <Icon shape={icons[sentiment]} />
      {texts.message.sentiments[sentiment]}
    </span>
  );
}
