import { safeLink } from '../model/links';
import { withoutDirectionMarks } from '../model/plainText';
import { texts } from '../strings';
import { Icon } from './Icon';
import { openIcon } from './icons';

/** A way out to the network, and only to the web: an address of any other kind is not offered. */
export function ExternalLink({ url, network }: { url: string | null; network: string }) {
  const link = safeLink(url);
  if (link === null) {
    return null;
  }
  const label = texts.message.openOn(withoutDirectionMarks(network));
  return (
    <a class="link" href={link.href} target="_blank" rel="noopener noreferrer" title={texts.message.newTab(link.host)}>
      {label}
      <Icon shape={openIcon} />
    </a>
  );
}
