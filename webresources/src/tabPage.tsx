import { render } from 'preact';
import { connect } from './client/connect';
import { LanguageChoice } from './client/LanguageChoice';
import { isRightToLeft } from './model/language';
import type { Session } from './model/session';
import type { Texts } from './model/texts';
import { SocialTab } from './tab/SocialTab';

const root = document.getElementById('page');

if (root) {
  const { documentElement } = document;
  let session: Session = { kind: 'connecting' };
  let texts: Texts | null = null;
  const draw = () => {
    render(<SocialTab session={session} texts={texts} />, root);
  };
  const languages = new LanguageChoice(navigator.languages, (chosen) => {
    texts = chosen;
    if (texts) {
      document.title = texts.plain('page.title');
      documentElement.lang = texts.locale;
    }
    draw();
  });
  connect(window, (connected, languageId) => {
    session = connected;
    draw();
    if (languageId !== null) {
      documentElement.dir = isRightToLeft(languageId) || ('client' in session && session.client.user.rightToLeft) ? 'rtl' : 'ltr';
      languages.choose(languageId);
    }
  });
}
