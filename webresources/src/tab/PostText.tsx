import { useId, useState } from 'preact/hooks';
import { stretchesOf } from '../model/judgement';
import { isLong } from '../model/messages';
import type { Message, Place } from '../model/view';
import { useTexts } from './texts';

/** What was written, as it was written: text and line breaks, never markup. Places that speak for a judgement are marked. */
export function PostText({ message, places }: { message: Message; places: readonly Place[] }) {
  const [expanded, setExpanded] = useState(false);
  const texts = useTexts();
  const id = useId();
  const long = isLong(message);
  return (
    <>
      <p id={id} dir="auto" class="post-text user-text" data-folded={long && !expanded}>
        {places.length === 0
          ? message.text
          : stretchesOf(message.text, places).map(({ text, of }) =>
              of === null ? (
                text
              ) : (
                <mark dir="auto" data-of={of}>
                  {text}
                </mark>
              )
            )}
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
