import type { EraseReport } from '../model/privacy';
import { Section } from '../tab/Section';
import { useTexts } from '../tab/texts';
import { UserText } from '../tab/UserText';
import { Counts } from './Counts';

/** What went, and what others have to look after. */
export function ErasedPanel({ report }: { readonly report: EraseReport }) {
  const texts = useTexts();
  return (
    <Section title={texts.plain('privacy.erased')}>
      <p role="status">{texts.plain('privacy.erasedText')}</p>
      <Counts counts={report.erased} />
      <h3>{texts.plain('privacy.left')}</h3>
      <ul class="left">
        {report.left.map(({ what, sentence }) => (
          <li key={what}>
            <UserText text={sentence} lang="en" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
