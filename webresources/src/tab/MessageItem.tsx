import { useState } from 'preact/hooks';
import type { PlainKey } from '../model/texts';
import type { Direction, Message } from '../model/view';
import { Avatar } from './Avatar';
import { ExternalLink } from './ExternalLink';
import { JudgementBar } from './JudgementBar';
import { PostText } from './PostText';
import { SentimentLabel } from './SentimentLabel';
import { useTexts } from './texts';
import { Time } from './Time';
import { UserText } from './UserText';

const from: Record<Direction, PlainKey> = { Incoming: 'message.from.incoming', Outgoing: 'message.from.outgoing' };

/** One message: who said it, when, what, and what it is taken for. */
export function MessageItem({ message, network }: { message: Message; network: string }) {
  const { direction, author, postedOn, sentiment, url } = message;
  const texts = useTexts();
  const [explained, setExplained] = useState(false);
  const { judgement } = message;
  return (
    <li class="message" data-direction={direction}>
      {direction === 'Incoming' && <Avatar name={author} />}
      <div class="bubble">
        <div class="message-head">
          <span class="visually-hidden">{texts.plain(from[direction])}</span>
          <span class="author">
            <UserText text={author} />
          </span>
          {postedOn !== null && <Time time={postedOn} />}
          {sentiment !== null && <SentimentLabel sentiment={sentiment} />}
          <ExternalLink url={url} network={network} />
        </div>
        <PostText message={message} places={explained && judgement ? judgement.places : []} />
        {judgement !== null && <JudgementBar message={message} judgement={judgement} explained={explained} onExplain={setExplained} />}
      </div>
    </li>
  );
}
