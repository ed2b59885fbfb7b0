/** First letters of the first and the last word. */
export function initials(name: string): string {
  const letters = [...name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(([letter]) => letter);
  const ends = letters.filter((_, index) => index === 0 || index === letters.length - 1);
  return ends.join('').toLocaleUpperCase();
}
