import { countNames, type CountName } from '../model/privacy';
import type { PlainKey } from '../model/texts';
import { useTexts } from '../tab/texts';

const names: Record<CountName, PlainKey> = {
  messages: 'privacy.count.messages',
  conversations: 'privacy.count.conversations',
  profiles: 'privacy.count.profiles',
  observations: 'privacy.count.observations',
  reactions: 'privacy.count.reactions',
  notes: 'privacy.count.notes',
  ties: 'privacy.count.ties',
};

/** How much of each there is. */
export function Counts({ counts }: { readonly counts: Readonly<Record<CountName, number>> }) {
  const texts = useTexts();
  return (
    <dl class="fact-reasons">
      {countNames.map((name) => (
        <div key={name}>
          <dt>{texts.plain(names[name])}</dt>
          <dd>{texts.formats.number.format(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
