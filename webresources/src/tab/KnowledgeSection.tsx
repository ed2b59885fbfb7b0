import type { Issue, Observation, Tie } from '../model/view';
import { FactList } from './FactList';
import { Icon } from './Icon';
import { chevronIcon } from './icons';
import { IssueCard } from './IssueCard';
import { Section } from './Section';
import { useTexts } from './texts';

interface KnowledgeSectionProps {
  readonly knowledge: readonly (Issue | Tie | Observation)[];
  readonly history: readonly Observation[];
  readonly onOpenIssue: (id: string) => void;
}

/** The causes behind what this person says; what is known from outside, with what allows to know it; folded below, what was known before. */
export function KnowledgeSection({ knowledge, history, onOpenIssue }: KnowledgeSectionProps) {
  const texts = useTexts();
  const issues = knowledge.filter((known) => known.type === 'issue');
  const facts = knowledge.filter((known) => known.type === 'observation');
  return (
    <Section title={texts.plain('knowledge.title')}>
      {issues.length > 0 && (
        <ul class="cards">
          {issues.map((issue) => (
            <IssueCard key={issue.id} issue={issue} onOpen={onOpenIssue} />
          ))}
        </ul>
      )}
      {facts.length > 0 && <FactList facts={facts} />}
      {issues.length + facts.length === 0 && <p class="hint">{texts.plain('knowledge.none')}</p>}
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
