import { Section } from './Section';

interface KnowledgeSectionProps {
  readonly texts: { readonly title: string; readonly none: string; readonly some: (entries: number) => string };
  readonly entries: number;
}

/** A part that says what will stand in it until the platform has something to tell. */
export function KnowledgeSection({ texts, entries }: KnowledgeSectionProps) {
  return (
    <Section title={texts.title}>
      <p class="hint">{entries === 0 ? texts.none : texts.some(entries)}</p>
    </Section>
  );
}
