/** The platform's number for English, whose texts the page carries with it. */
export const englishLanguage = 1033;

/** The languages that are written from right to left, by the lower bits of the platform's numbers: Arabic, Hebrew, Urdu, Persian. */
const rightToLeftLanguages: readonly number[] = [0x01, 0x0d, 0x20, 0x29];
const primaryLanguage = 0x3ff;

export function isRightToLeft(languageId: number): boolean {
  return rightToLeftLanguages.includes(languageId & primaryLanguage);
}
