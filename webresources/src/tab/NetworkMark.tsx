import { networkSign, type NetworkIcon } from '../model/networks';
import { Icon, type IconShape } from './Icon';
import { articleIcon, chatIcon, globeIcon, noteIcon, playIcon, starIcon } from './icons';

const icons: Record<NetworkIcon, IconShape> = {
  play: playIcon,
  note: noteIcon,
  chat: chatIcon,
  article: articleIcon,
  star: starIcon,
  globe: globeIcon,
};

/** The network at a glance; its name always stands beside it. */
export function NetworkMark({ network }: { network: string }) {
  const sign = networkSign(network);
  return (
    <span class="network-mark" data-network={network} aria-hidden="true">
      {'letters' in sign ? sign.letters : <Icon shape={icons[sign.icon]} />}
    </span>
  );
}
