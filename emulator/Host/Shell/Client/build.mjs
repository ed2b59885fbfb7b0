// Builds the shell's pages into dist. Packages come from the repository's one npm project, webresources.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fluentTokens } from '../../../../webresources/build/fluentTokens.mjs';
import { svgIcon } from '../../../../webresources/build/svgIcon.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const npm = resolve(root, '../../../../webresources');
const { build, transform } = createRequire(join(npm, 'package.json'))('esbuild');
const target = (name) => join(root, 'dist', name);

const svgIcons = {
  name: 'svg-icons',
  setup({ onLoad }) {
    onLoad({ filter: /\.svg$/ }, async ({ path }) => ({ contents: svgIcon(await readFile(path, 'utf8'), path), loader: 'js' }));
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  target: 'es2022',
  nodePaths: [join(npm, 'node_modules')],
};

// The licences of what is bundled ask that they travel with it.
const notices = `/*!\n${await readFile(join(npm, 'NOTICES.txt'), 'utf8')}*/`;

async function writeStyle(source, name) {
  const bundled = await build({ ...options, target: undefined, entryPoints: [join(root, source)], write: false });
  const css = bundled.outputFiles[0].text;
  const { code } = await transform(fluentTokens(css) + css, { loader: 'css', minify: true, charset: 'ascii' });
  await writeFile(target(name), code);
}

await mkdir(join(root, 'dist'), { recursive: true });
await Promise.all([
  build({
    ...options,
    format: 'iife',
    entryPoints: [join(root, 'src/page/main.tsx')],
    outfile: target('shell.js'),
    plugins: [svgIcons],
    banner: { js: notices },
  }),
  writeStyle('styles/shell.css', 'shell.css'),
  writeStyle('index.css', 'index.css'),
  copyFile(join(root, 'main.html'), target('main.html')),
  copyFile(join(root, 'icon.svg'), target('icon.svg')),
]);
