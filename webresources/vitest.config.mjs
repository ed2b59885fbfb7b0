import { defineConfig } from 'vitest/config';
import { viteIcons } from './build/svgIcons.mjs';

export default defineConfig({
  plugins: [viteIcons],
  test: { environment: 'happy-dom', restoreMocks: true },
});
