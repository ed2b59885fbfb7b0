/** How many colours the style sheet has for avatars. */
export const avatarColors = 8;

/** First letters of the first and last word; letters and digits only, so that no mark or emoji can break the circle. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.filter((_, index) => index === 0 || index === words.length - 1);
  return ends.map(firstLetter).join('').toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
}

/** The same name has the same colour everywhere. */
export function avatarColor(name: string): number {
  let hash = 0;
  for (const character of name) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  }
  return hash % avatarColors;
}
