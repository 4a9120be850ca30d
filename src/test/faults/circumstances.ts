import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuildOptions } from './start-build.ts';

/** What may be different about two builds of one content, and must not show. */
export interface Circumstance {
  name: string;
  options?: BuildOptions;
  /** What is done to the tree before. */
  prepare?: (root: string) => void;
}

/** What Astro and Vite keep between two runs, and what a build leaves that died. */
const CACHES = [
  '.astro/content-assets.mjs',
  '.astro/content-modules.mjs',
  '.astro/content.d.ts',
  '.astro/data-store.json',
  '.astro/types.d.ts',
  '.cache/builds/localhost-1-0123abcd/content/overview.md',
  'node_modules/.astro/data-store.json',
  'node_modules/.astro/incremental-build.json',
  'node_modules/.vite/deps/_metadata.json',
];

/** What builds keep for later ones. */
const KEPT = '.cache/kept';

/** The site that a build starts from. */
const EARLIER = '.dist/earlier';

export const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: 'what an earlier build has left' },
  { name: 'corrupted caches', prepare: corruptCaches },
  { name: 'another time zone', options: { env: { TZ: 'Pacific/Kiritimati' } } },
  { name: 'another language', options: { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } } },
  {
    name: 'variables that tools read',
    options: {
      env: { NODE_ENV: 'development', SITE: 'https://other.example', BASE_URL: '/other/', MODE: 'other', DEV: '1' },
    },
  },
  { name: 'another order of files', options: { preload: [resolve('src/test/faults/shuffled-folders.ts')] } },
];

/** All circumstances at once. */
export const ALL_AT_ONCE: Required<Circumstance> = {
  name: CIRCUMSTANCES.map(({ name }) => name).join(', '),
  options: {
    env: Object.assign({}, ...CIRCUMSTANCES.map(({ options }) => options?.env)) as Record<string, string>,
    preload: CIRCUMSTANCES.flatMap(({ options }) => options?.preload ?? []),
  },
  prepare: corruptCaches,
};

/** Puts something else in the place of every file of every cache, and of every one that a build has kept. */
function corruptCaches(root: string): void {
  for (const file of [KEPT, EARLIER].flatMap((folder) => filesBelow(join(root, folder)))) writeFileSync(file, 'stale');
  for (const path of CACHES) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path.endsWith('.json') ? '[["meta::meta",1],["sources",2]' : 'throw new Error("stale");\n');
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
