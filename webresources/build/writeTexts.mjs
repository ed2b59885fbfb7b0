// Writes src/english.g.ts from the English texts: their keys and placeholders as types, so that a wrong one breaks the build.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeholders, readResx } from './resx.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'texts', 'texts.1033.resx');
const plural = /^(.+)\.(?:one|other)$/;

function english(texts) {
  const keys = Object.keys(texts);
  const counted = [...new Set(keys.map((key) => plural.exec(key)?.[1]).filter(Boolean))];
  const plain = keys.filter((key) => !plural.test(key));
  const values = (key) => [...new Set(placeholders(texts[key]))].map((name) => `readonly ${name}: string | number`).join('; ');
  return [
    '// Generated from texts/texts.1033.resx.',
    '/** Each text with the values that it takes. */',
    'export interface TextValues {',
    ...plain.map((key) => `  '${key}': { ${values(key)} };`),
    '}',
    '/** Texts with a form for each plural. */',
    `export type CountedKey = ${counted.map((key) => `'${key}'`).join(' | ')};`,
    `export const english: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 2)};`,
    '',
  ].join('\n');
}

const text = english(readResx(await readFile(file, 'utf8'), file));
const target = join(root, 'src', 'english.g.ts');
const before = await readFile(target, 'utf8').catch(() => null);
if (text !== before) {
  await writeFile(target, text);
}
