import type { ContactSession } from '../model/session';
import { Button } from './Button';
import { privacyIcon } from './icons';
import { Section } from './Section';
import { useTexts } from './texts';

/** For those who answer people's requests: what is held, an export of it, and erasing. */
export function PrivacySection({ session: { client, contactId } }: { readonly session: ContactSession }) {
  const texts = useTexts();
  return (
    <Section title={texts.plain('privacy.title')}>
      <p class="hint">{texts.plain('privacy.hint')}</p>
      <Button appearance="secondary" icon={privacyIcon} onClick={() => { client.openPrivacy(contactId, texts.plain('privacy.title')); }}>
        {texts.plain('privacy.open')}
      </Button>
    </Section>
  );
}
