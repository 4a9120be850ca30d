import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';

/**
 * Else Astro tells its makers of each run (https://astro.build/telemetry/), which it looks up once it has read this: unasked,
 * over the network, and with a file in the home of whoever runs it, without which it ends where it may not write one.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/**
 * Vite wraps each `import()` in a helper that preloads its style sheets. Our scripts have none, and the helper would be
 * larger than the first of them. Each script that imports so has what stands in its place: one for all would be a file of
 * its own, which every page would have to ask for.
 */
const HELPER = '\0vite/preload-helper.js';
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  resolveId: (id, importer) =>
    id === HELPER ? `${HELPER}?${encodeURIComponent(importer.split('/').pop())}` : undefined,
  load: (id) => (id.startsWith(HELPER) ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Scripts of components bear the component’s name alone, without what Astro appends to it: it stands on every page. What
 * is small and shared by most scripts is one file, which a page asks for once.
 */
const chunks = {
  name: 'chunks',
  configEnvironment: (environment) =>
    environment === 'client' ? { build: { rolldownOptions: { output: OUTPUT } } } : undefined,
};
const nameOfScript = ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`;
const OUTPUT = {
  entryFileNames: nameOfScript,
  chunkFileNames: nameOfScript,
  codeSplitting: {
    groups: [{ name: 'shared', test: /[\\/]client[\\/](?:dom|status|when-settled)\.ts$/ }],
  },
};

/**
 * Reads the names of characters in Markdown (`&amp;`) from a table, in browsers as in the build. What the package has
 * for browsers makes markup of a string, which a content security policy may forbid.
 */
const characterNames = 'decode-named-character-reference';

/**
 * The oldest browsers that show the site as it is meant; what they need serves a Firefox of their age too. A browser
 * without `light-dark()`, which is rewritten for them, would have no colour left, and no focus that is seen.
 */
const BROWSERS = ['chrome111', 'safari16.4'];

export default defineConfig({
  site: site.address,
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: {
    // The form of the contribute page brings the Markdown, the YAML and the mathematics of the build to the browser.
    build: { cssTarget: BROWSERS, cssCodeSplit: false, chunkSizeWarningLimit: 800 },
    resolve: { alias: { [characterNames]: fileURLToPath(import.meta.resolve(characterNames)) } },
    plugins: [plainImports, chunks],
  },
});
