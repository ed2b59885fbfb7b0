import type { PlainKey } from '../model/texts';
import { withoutDirectionMarks } from '../model/plainText';
import type { Tie, TieKind, TieStrength } from '../model/view';
import { Time } from './Time';
import { useTexts } from './texts';
import { UserText } from './UserText';

const kinds: Record<TieKind, PlainKey> = {
  'Replies to': 'tie.replies',
  'Is replied to by': 'tie.repliedTo',
  Mentions: 'tie.mentions',
  'Is mentioned by': 'tie.mentioned',
  Answers: 'tie.answers',
  'Is answered by': 'tie.answered',
};

const strengths: Record<TieStrength, PlainKey> = {
  Once: 'tie.once',
  'Now and then': 'tie.nowAndThen',
  Often: 'tie.often',
};

interface TieListProps {
  readonly ties: readonly Tie[];
  readonly onOpen: (contactId: string) => void;
}

/** Whom this person replies to, mentions and answers in public, and who does that to them. */
export function TieList({ ties, onOpen }: TieListProps) {
  const texts = useTexts();
  return (
    <>
      <h3 class="card-title ties-title">{texts.plain('ties.title')}</h3>
      <ul class="ties">
        {ties.map(({ id, contact, kind, strength, lastOn }) => (
          <li key={id}>
            <span>{texts.plain(kinds[kind])}</span>{' '}
            <button type="button" class="link" title={texts.filled('tie.open', { name: withoutDirectionMarks(contact.name ?? '') })} onClick={() => { onOpen(contact.id); }}>
              <UserText text={contact.name ?? texts.plain('tie.nameless')} />
            </button>
            <ul class="facts">
              <li>{texts.plain(strengths[strength])}</li>
              {lastOn !== null && (
                <li>
                  <Time time={lastOn} />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
