import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Home } from '../digest/addresses.ts';
import type { Corpus, Document } from '../digest/corpus.ts';
import type { StoredVersions } from '../digest/first-name.ts';
import type { Repository } from '../digest/repository.ts';
import { COLLECTIONS, type CollectionName, type DataOf } from '../schema/collections.ts';
import { readLedger, readVersions } from './read-content.ts';
import { readRepository } from './read-repository.ts';

/** Astro runs in the repository’s folder. */
const ROOT = process.cwd();

/** All content as Astro holds it, and where the site lives. */
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
let lately: { state: string; opened: OpenCorpus } | null = null;

/** Sets the corpus that all pages of a build are rendered from: the one that was checked. */
export function giveCorpus(opened: OpenCorpus): void {
  given = opened;
}

/** The corpus: the given one in a build; while developing Astro’s collections, anew after each change, so that its graph is built once for each. */
export async function openCorpus(): Promise<OpenCorpus> {
  if (given) return given;
  if (!import.meta.env.DEV) throw new Error('Astro alone has no corpus to render pages from: build with npm run build');
  const now = await read();
  const state = await stateOf(now);
  if (lately?.state !== state) lately = { state, opened: now };
  return lately.opened;
}

/** A text that is another one as soon as any file is another one. */
async function stateOf({ ledger, versions }: OpenCorpus): Promise<string> {
  const collections = await Promise.all(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => getCollection(name)),
  );
  return JSON.stringify([ledger, [...versions], collections.flat().map(({ id, digest }) => [id, digest])]);
}

async function read(): Promise<OpenCorpus> {
  const corpus = {
    sources: await documents('sources'),
    claims: await documents('claims'),
    topics: await documents('topics'),
    essays: await documents('essays'),
  };
  return {
    corpus,
    home: homeOf(import.meta.env),
    ledger: readLedger(ROOT),
    versions: readVersions(ROOT),
    repository: readRepository(ROOT, process.env),
  };
}

/** A content file letter for letter; `file` is relative to the repository. */
export function readRaw(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The site’s home as Astro was told it; `SITE` is not set where the origin is not known. */
function homeOf({ SITE, BASE_URL }: { SITE?: string; BASE_URL: string }): Home {
  return { site: SITE ?? null, base: BASE_URL };
}

async function documents<Name extends CollectionName>(name: Name): Promise<Document<DataOf<Name>>[]> {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  return entries
    .map((entry) => ({
      id: entry.id,
      file: entry.filePath ?? '',
      data: entry.data as DataOf<Name>,
      body: entry.body ?? '',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
