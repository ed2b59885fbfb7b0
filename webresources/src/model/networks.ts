/** The sign a network is drawn with: letters, or the icon of its kind. Networks are data, so one we never heard of gets the globe. */
export type NetworkSign = { readonly letters: string } | { readonly icon: NetworkIcon };

export type NetworkIcon = 'play' | 'note' | 'chat' | 'article' | 'star' | 'globe';

const signs: ReadonlyMap<string, NetworkSign> = new Map<string, NetworkSign>([
  ['X', { letters: 'X' }],
  ['Facebook', { letters: 'f' }],
  ['Instagram', { letters: 'Ig' }],
  ['LinkedIn', { letters: 'in' }],
  ['YouTube', { icon: 'play' }],
  ['TikTok', { icon: 'note' }],
  ['Mastodon', { letters: 'm' }],
  ['Bluesky', { letters: 'B' }],
  ['Reddit', { letters: 'r/' }],
  ['Forum', { icon: 'chat' }],
  ['Blog', { icon: 'article' }],
  ['Review site', { icon: 'star' }],
]);

export function networkSign(network: string): NetworkSign {
  return signs.get(network) ?? { icon: 'globe' };
}
