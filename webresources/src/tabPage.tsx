import { render } from 'preact';
import { connect } from './client/connect';
import { texts } from './strings';
import { SocialTab } from './tab/SocialTab';

const root = document.getElementById('social');

if (root) {
  document.title = texts.page.title;
  document.documentElement.lang = texts.locale;
  connect(window, (session) => {
    document.documentElement.dir = 'client' in session && session.client.user.rightToLeft ? 'rtl' : 'ltr';
    render(<SocialTab session={session} />, root);
  });
}
