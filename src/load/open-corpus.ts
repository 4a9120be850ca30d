import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import type { StoredVersions } from '../digest/first-name.ts';
import type { Repository } from '../digest/repository.ts';
import { keepUnlessChanged } from './keep-unless-changed.ts';
import { readFiles, readLedger, readVersions } from './read-content.ts';
import { readRepository } from './read-repository.ts';
import { toCorpus } from './to-corpus.ts';

/** Astro runs in the repository’s folder. */
const ROOT = process.cwd();

/** All content, and where the site lives. */
export interface OpenCorpus {
  corpus: Corpus;
  home: Home;
  /** The ledger of addresses as written. */
  ledger: string;
  versions: StoredVersions;
  /** Where the content can be changed; null where no repository is named. */
  repository: Repository | null;
}

let given: OpenCorpus | null = null;

/** Sets the corpus that all pages of a build are rendered from: the one that was checked. */
export function giveCorpus(opened: OpenCorpus): void {
  given = opened;
}

/** The corpus: the given one in a build; while developing what the files say now. */
export function openCorpus(): Promise<OpenCorpus> {
  if (given) return Promise.resolve(given);
  if (import.meta.env.DEV) return Promise.resolve(openAgain());
  throw new Error('Astro alone has no corpus to render pages from: build with npm run build');
}

const keep = keepUnlessChanged();
let lately: { parts: unknown[]; opened: OpenCorpus } | null = null;

/** Reads the files that have changed, and opens the corpus anew where one has, so that its graph is built once for each change. */
function openAgain(): OpenCorpus {
  const files = readFiles(ROOT, keep);
  const ledger = readLedger(ROOT);
  const versions = readVersions(ROOT, keep);
  const parts = [ledger, ...files, ...[...versions].flat()];
  const isSame = parts.length === lately?.parts.length && parts.every((part, at) => part === lately?.parts[at]);
  if (lately && isSame) return lately.opened;
  const surroundings = { home: homeOf(import.meta.env), repository: readRepository(ROOT, process.env) };
  lately = { parts, opened: { corpus: toCorpus(files), ledger, versions, ...surroundings } };
  return lately.opened;
}

/** The site’s home as Astro was told it; `SITE` is not set where the origin is not known. */
function homeOf({ SITE, BASE_URL }: { SITE?: string; BASE_URL: string }): Home {
  return { site: SITE ?? null, base: BASE_URL };
}

/** A content file letter for letter; `file` is relative to the repository. */
export function readRaw(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
