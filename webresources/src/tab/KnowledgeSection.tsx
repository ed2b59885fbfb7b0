import type { CountedKey, PlainKey } from '../model/texts';
import { Section } from './Section';
import { useTexts } from './texts';

interface KnowledgeSectionProps {
  readonly part: 'knowledge' | 'history';
  readonly entries: number;
}

const words: Record<KnowledgeSectionProps['part'], { readonly title: PlainKey; readonly none: PlainKey; readonly some: CountedKey }> = {
  knowledge: { title: 'knowledge.title', none: 'knowledge.none', some: 'knowledge.some' },
  history: { title: 'history.title', none: 'history.none', some: 'history.some' },
};

/** A part that says what will stand in it until the platform has something to tell. */
export function KnowledgeSection({ part, entries }: KnowledgeSectionProps) {
  const texts = useTexts();
  const { title, none, some } = words[part];
  return (
    <Section title={texts.plain(title)}>
      <p class="hint">{entries === 0 ? texts.plain(none) : texts.counted(some, entries)}</p>
    </Section>
  );
}
