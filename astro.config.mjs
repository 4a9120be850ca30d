import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';

/**
 * Vite wraps each `import()` in a helper that preloads its style sheets. Our scripts have none, and the helper
 * would be larger than the first of them.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  site: site.address,
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: { build: { cssCodeSplit: false }, plugins: [plainImports] },
});
