// Builds the shell's pages into dist. Packages come from the repository's one npm project, webresources.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildIcons } from '../../../../webresources/build/svgIcons.mjs';
import { writeStyle } from '../../../../webresources/build/writeStyle.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const npm = resolve(root, '../../../../webresources');
const { build } = createRequire(join(npm, 'package.json'))('esbuild');
const target = (name) => join(root, 'dist', name);

// The licences of what is bundled ask that they travel with it.
const notices = `/*!\n${await readFile(join(npm, 'NOTICES.txt'), 'utf8')}*/`;

await mkdir(join(root, 'dist'), { recursive: true });
await Promise.all([
  build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    target: 'es2022',
    nodePaths: [join(npm, 'node_modules')],
    format: 'iife',
    entryPoints: [join(root, 'src/page/main.tsx')],
    outfile: target('shell.js'),
    plugins: [esbuildIcons],
    banner: { js: notices },
  }),
  writeStyle(join(root, 'styles/shell.css'), target('shell.css')),
  writeStyle(join(root, 'index.css'), target('index.css')),
  copyFile(join(root, 'main.html'), target('main.html')),
  copyFile(join(root, 'icon.svg'), target('icon.svg')),
]);
