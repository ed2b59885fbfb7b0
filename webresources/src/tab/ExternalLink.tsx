import { safeLink } from '../model/links';
import { withoutDirectionMarks } from '../model/plainText';
import { Icon } from './Icon';
import { openIcon } from './icons';
import { useTexts } from './texts';

/** A way out to the network, and only to the web: an address of any other kind is not offered. */
export function ExternalLink({ url, network }: { url: string | null; network: string }) {
  const texts = useTexts();
  const link = safeLink(url);
  if (link === null) {
    return null;
  }
  return (
    <a class="link" href={link.href} target="_blank" rel="noopener noreferrer" title={texts.filled('message.newTab', { host: link.host })}>
      {texts.filled('message.openOn', { network: withoutDirectionMarks(network) })}
      <Icon shape={openIcon} />
    </a>
  );
}
