// Run from webresources, whose packages these tests use: npx vitest run --root ../emulator/Host/Shell/Client
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viteIcons } from '../../../../webresources/build/svgIcons.mjs';

const npm = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../webresources');

export default {
  plugins: [
    {
      name: 'packages',
      enforce: 'pre',
      resolveId(id) {
        return /^(preact|@fluentui)(\/|$)/.test(id) ? this.resolve(id, `${npm}/package.json`, { skipSelf: true }) : null;
      },
    },
    viteIcons,
  ],
  // Vite would make a node_modules folder here, where no packages are.
  cacheDir: `${npm}/node_modules/.vite/shell`,
  test: { environment: 'happy-dom', restoreMocks: true },
};
