// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeholders, readResx } from '../build/resx.mjs';

const folder = join(import.meta.dirname, '..', 'texts');
const read = (name) => readResx(readFileSync(join(folder, name), 'utf8'), name);
const english = read('texts.1033.resx');
const others = readdirSync(folder).filter((name) => name !== 'texts.1033.resx');

const stemOf = (key) => /^(.+)\.(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
const isCounted = (key, texts) => `${stemOf(key)}.other` in texts;

/** The keys that a language has to have: English's, and of each counted text the forms that its own grammar has. */
function expectedKeys(locale) {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) => (isCounted(key, english) ? forms.map((form) => `${stemOf(key)}.${form}`) : [key]));
  return [...new Set(keys)].sort();
}

describe('English', () => {
  it('has every form of each counted text', () => {
    expect(Object.keys(english).sort()).toEqual(expectedKeys('en'));
  });
});

describe.each(others)('%s', (name) => {
  const texts = read(name);

  it('is named after a language that the platform could have', () => {
    expect(name).toMatch(/^texts\.\d{4,5}\.resx$/);
    expect(Intl.getCanonicalLocales(texts.locale)).toEqual([texts.locale]);
  });

  it('has the keys of English, and the plural forms of its own', () => {
    expect(Object.keys(texts).sort()).toEqual(expectedKeys(texts.locale));
  });

  it.each(Object.entries(texts))('says %s with the same values: %s', (key, text) => {
    const model = english[key] ?? english[`${stemOf(key)}.other`];
    expect(text.trim()).not.toBe('');
    expect(placeholders(text).sort()).toEqual(placeholders(model).sort());
  });

  // Speech control finds a button by the words on it.
  it.each([
    ['conversation.details', 'conversation.detailsOf'],
    ['profile.confirm', 'profile.confirmOn'],
    ['profile.reject', 'profile.rejectOn'],
    ['profile.unlink', 'profile.unlinkOn'],
    ['profile.undo', 'profile.undoOn'],
  ])('starts the name of a button with its visible words: %s', (words, label) => {
    expect(texts[label].startsWith(texts[words])).toBe(true);
  });
});

describe('readResx', () => {
  const file = (...data) => `<root>${data.join('')}</root>`;
  const entry = (key, value) => `<data name="${key}" xml:space="preserve"><value>${value}</value></data>`;

  it('reads texts with their entities', () => {
    expect(readResx(file(entry('a', 'R&amp;D &lt;3 &#8217;&#x2019;')), 'x')).toEqual({ a: 'R&D <3 ’’' });
  });

  it.each([
    ['no text', file()],
    ['a text it can’t read', file(entry('a', '1'), '<data name="b"><value>2</value></data>')],
    ['a key twice', file(entry('a', '1'), entry('a', '2'))],
  ])('refuses a file with %s', (_, xml) => {
    expect(() => readResx(xml, 'texts.9.resx')).toThrow('texts.9.resx');
  });
});
