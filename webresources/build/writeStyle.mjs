import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, transform } from 'esbuild';
import { fluentTokens } from './fluentTokens.mjs';

/** Writes a style sheet with what it imports and the Fluent tokens that it uses. */
export async function writeStyle(source, target) {
  const bundled = await build({ entryPoints: [source], absWorkingDir: dirname(source), bundle: true, minify: true, charset: 'ascii', legalComments: 'none', write: false });
  const css = bundled.outputFiles[0].text;
  const { code } = await transform(fluentTokens(css) + css, { loader: 'css', minify: true, charset: 'ascii' });
  await writeFile(target, code);
}
