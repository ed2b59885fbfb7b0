import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import { svgIcon } from './build/svgIcon.mjs';

export default defineConfig({
  plugins: [
    {
      name: 'svg-icons',
      enforce: 'pre',
      async load(id) {
        return id.endsWith('.svg') ? svgIcon(await readFile(id, 'utf8'), id) : null;
      },
    },
  ],
  test: { environment: 'happy-dom', restoreMocks: true },
});
