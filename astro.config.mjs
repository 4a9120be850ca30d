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
 * Vite wraps each `import()` in a helper that preloads its style sheets. Our scripts have none, and the helper
 * would be larger than the first of them.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** Scripts of components bear the component’s name alone, without what Astro appends to it: it stands on every page. */
const shortNames = {
  name: 'short-names',
  configEnvironment: (environment) =>
    environment === 'client'
      ? { build: { rolldownOptions: { output: { entryFileNames: nameOfScript, chunkFileNames: nameOfScript } } } }
      : undefined,
};
const nameOfScript = ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`;

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
    plugins: [plainImports, shortNames],
  },
});
