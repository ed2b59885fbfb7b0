import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../src/model/language';
import { englishTexts, Texts } from '../../src/model/texts';

const polish = new Texts({
  locale: 'pl',
  'page.refresh': 'Odśwież',
  'conversation.messages.one': '{count} wiadomość',
  'conversation.messages.few': '{count} wiadomości',
  'conversation.messages.many': '{count} wiadomości!',
});

describe('Texts', () => {
  it('puts values in, whatever they contain', () => {
    expect(englishTexts.filled('profile.confirmOn', { name: '{network} $& $1', network: 'X' })).toBe('Confirm {network} $& $1 on X');
  });

  it.each([
    [1, '1 wiadomość'],
    [3, '3 wiadomości'],
    [5, '5 wiadomości!'],
  ])('takes the plural form that the language has for %d', (count, text) => {
    expect(polish.counted('conversation.messages', count)).toBe(text);
  });

  it('writes numbers as the language does', () => {
    expect(new Texts({ locale: 'de' }).counted('conversation.messages', 12345)).toBe('12.345 messages');
  });

  it('says in English what a language’s file lacks', () => {
    expect(polish.plain('page.refresh')).toBe('Odśwież');
    expect(polish.plain('page.tryAgain')).toBe('Try again');
    expect(polish.counted('withheld', 5)).toContain('5 private messages');
  });
});

describe('isRightToLeft', () => {
  it.each([1025, 1037, 1056, 1065, 14337])('is so for %d', (languageId) => {
    expect(isRightToLeft(languageId)).toBe(true);
  });

  it.each([1033, 1031, 1041, 3076, 2074])('is not so for %d', (languageId) => {
    expect(isRightToLeft(languageId)).toBe(false);
  });
});
