import { readFile } from 'node:fs/promises';
import { svgIcon } from './svgIcon.mjs';

const read = async (file) => svgIcon(await readFile(file, 'utf8'), file);

/** Lets esbuild take .svg files in as icons. */
export const esbuildIcons = {
  name: 'svg-icons',
  setup({ onLoad }) {
    onLoad({ filter: /\.svg$/ }, async ({ path }) => ({ contents: await read(path), loader: 'js' }));
  },
};

/** Lets Vite, which runs the tests, do the same. */
export const viteIcons = {
  name: 'svg-icons',
  enforce: 'pre',
  load: (id) => (id.endsWith('.svg') ? read(id) : null),
};
