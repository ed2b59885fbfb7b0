import { useId, useState } from 'preact/hooks';
import { isLong } from '../model/messages';
import type { Message } from '../model/view';
import { useTexts } from './texts';

/** What was written, as it was written: text and line breaks, never markup. */
export function PostText({ message }: { message: Message }) {
  const [expanded, setExpanded] = useState(false);
  const texts = useTexts();
  const id = useId();
  const long = isLong(message);
  return (
    <>
      <p id={id} dir="auto" class="post-text user-text" data-folded={long && !expanded}>
        {message.text}
      </p>
      {long && (
        <button
          type="button"
          class="link"
          aria-expanded={expanded}
          aria-controls={id}
          onClick={() => {
            setExpanded(!expanded);
          }}
        >
          {texts.plain(expanded ? 'message.showLess' : 'message.showAll')}
        </button>
      )}
    </>
  );
}
