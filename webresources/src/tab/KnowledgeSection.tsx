import type { Observation } from '../model/view';
import { FactList } from './FactList';
import { Icon } from './Icon';
import { chevronIcon } from './icons';
import { Section } from './Section';
import { useTexts } from './texts';

interface KnowledgeSectionProps {
  readonly knowledge: readonly Observation[];
  readonly history: readonly Observation[];
}

/** What is known from outside, with what allows to know it; folded below, what was known before. */
export function KnowledgeSection({ knowledge, history }: KnowledgeSectionProps) {
  const texts = useTexts();
  return (
    <Section title={texts.plain('knowledge.title')}>
      {knowledge.length === 0 ? <p class="hint">{texts.plain('knowledge.none')}</p> : <FactList facts={knowledge} />}
      {history.length > 0 && (
        <details class="former">
          <summary>
            <span>{texts.counted('knowledge.former', history.length)}</span>
            <Icon shape={chevronIcon} />
          </summary>
          <FactList facts={history} />
        </details>
      )}
    </Section>
  );
}
