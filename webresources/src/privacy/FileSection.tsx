import type { PersonFile } from '../model/privacy';
import { Banner } from '../tab/Banner';
import { Button } from '../tab/Button';
import { infoIcon, saveIcon } from '../tab/icons';
import { Section } from '../tab/Section';
import { useTexts } from '../tab/texts';
import { UserText } from '../tab/UserText';
import { Counts } from './Counts';
import { saveFile } from './saveFile';

/** What is held, and the two files that give it to the person. */
export function FileSection({ file }: { readonly file: PersonFile }) {
  const texts = useTexts();
  const { counts, data, html } = file;
  return (
    <Section title={texts.plain('privacy.held')}>
      {data.contact.fullname !== undefined && (
        <p>
          <UserText text={data.contact.fullname} />
        </p>
      )}
      <Counts counts={counts} />
      {counts.withheldMessages > 0 && <Remark text={texts.counted('privacy.withheld', counts.withheldMessages)} />}
      {counts.messagesLeftOut > 0 && <Remark text={texts.counted('privacy.leftOut', counts.messagesLeftOut)} />}
      {counts.suggestedProfiles > 0 && <Remark text={texts.counted('privacy.suggested', counts.suggestedProfiles)} />}
      <div class="button-row">
        <Button appearance="secondary" icon={saveIcon} onClick={() => { saveFile('person.html', 'text/html', html); }}>
          {texts.plain('privacy.savePage')}
        </Button>
        <Button appearance="secondary" icon={saveIcon} onClick={() => { saveFile('person.json', 'application/json', JSON.stringify(data, null, 2)); }}>
          {texts.plain('privacy.saveData')}
        </Button>
      </div>
    </Section>
  );
}

function Remark({ text }: { readonly text: string }) {
  return (
    <Banner tone="neutral" icon={infoIcon}>
      {text}
    </Banner>
  );
}
