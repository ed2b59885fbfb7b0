import { render } from 'preact';
import { LanguageChoice } from './client/LanguageChoice';
import { surroundingHost } from './client/host';
import { XrmPrivacyClient } from './client/privacyClient';
import { userSettingsOf } from './client/userSettings';
import { englishLanguage, isRightToLeft } from './model/language';
import { PrivacyPage } from './privacy/PrivacyPage';

const root = document.getElementById('page');

if (root) {
  const host = surroundingHost();
  const contactId = new URLSearchParams(location.search).get('data');
  const subject = host && contactId ? { client: new XrmPrivacyClient(host.xrm), contactId } : null;
  const settings = host && userSettingsOf(host.xrm);
  const languageId = settings?.languageId ?? englishLanguage;
  document.documentElement.dir = isRightToLeft(languageId) || settings?.rightToLeft ? 'rtl' : 'ltr';
  const languages = new LanguageChoice(navigator.languages, (texts) => {
    if (texts) {
      document.title = texts.plain('privacy.title');
      document.documentElement.lang = texts.locale;
    }
    render(<PrivacyPage subject={subject} texts={texts} />, root);
  });
  languages.choose(languageId);
}
