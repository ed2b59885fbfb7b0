import { useId, useState } from 'preact/hooks';
import { isLong } from '../model/messages';
import type { Message } from '../model/view';
import { texts } from '../strings';

/** What was written, as it was written: text and line breaks, never markup. */
export function PostText({ message }: { message: Message }) {
  const [expanded, setExpanded] = useState(false);
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
          {expanded ? texts.message.showLess : texts.message.showAll}
        </button>
      )}
    </>
  );
}
