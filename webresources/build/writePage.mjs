import { readFile, writeFile } from 'node:fs/promises';

/** Writes a page of ours: each is the same frame around a script of its own. */
export async function writePage(source, target, { script, title }) {
  const frame = await readFile(source, 'utf8');
  await writeFile(target, frame.replaceAll('%SCRIPT%', script).replaceAll('%TITLE%', title));
}
