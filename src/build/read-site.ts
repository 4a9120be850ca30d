import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../digest/built-site.ts';
import type { FileHash, FoundFile } from '../digest/site-manifest.ts';
import { formatPage, parsePage } from './kept-page.ts';
import { NO_PACK, type Pack } from './kept-pack.ts';
import { isParsed, problemIn } from './parse-built-file.ts';
import { readPage } from './read-page.ts';
import { hashBytes, type StandingFile } from './standing-file.ts';

export const NO_FILE = 'It is no file but a link';

/** Reads the files of a built site one by one. */
export interface SiteReader {
  /** What was read so far. */
  site: BuiltSite;
  /** Takes the file that stands at a path: what a page of its bytes holds, and whether another can be read as what it is. */
  read: (path: string, file: StandingFile) => void;
}

/** What earlier builds have read: what pages hold, by their SHA-256, and the files that were parsed and are sound. */
export interface ReadBefore {
  pages: Pack;
  sound: Pack;
}

/** A reader of a site that is served under `base`, which parses no file that was read before with the same bytes. */
export function createSiteReader(base: string, before: ReadBefore = { pages: NO_PACK, sound: NO_PACK }): SiteReader {
  const files = new Map<string, FileHash>();
  const site: BuiltSite = {
    pages: [],
    fragments: [],
    files,
    unreadable: [],
    base: base.endsWith('/') ? base : `${base}/`,
  };
  const hold = createHold();
  const pageIn = (path: string, { hash, bytes }: StandingFile) => {
    const known = before.pages.get(hash.sha256);
    const kept = known ?? formatPage(readPage('', bytes().toString()));
    if (!known) before.pages.set(hash.sha256, kept);
    return parsePage(kept, path, hold);
  };
  const faultIn = (path: string, { hash, bytes }: StandingFile) => {
    if (!isParsed(path)) return hash.bytes === 0 ? problemIn(path, bytes()) : null;
    const key = `${path} ${hash.sha256}`;
    if (before.sound.get(key)) return null;
    const problem = problemIn(path, bytes());
    if (!problem) before.sound.set(key, new Uint8Array());
    return problem;
  };
  const read = (path: string, file: StandingFile) => {
    files.set(path, file.hash);
    if (path.endsWith('.html')) site.pages.push(pageIn(path, file));
    if (path.endsWith('.htm')) site.fragments.push(pageIn(path, file));
    const problem = faultIn(path, file);
    if (problem !== null) site.unreadable.push({ file: path, ...problem });
  };
  return { site, read };
}

/** Gives equal texts as one. */
function createHold(): (text: string) => string {
  const held = new Map<string, string>();
  return (text) => {
    const known = held.get(text);
    if (known === undefined) held.set(text, text);
    return known ?? text;
  };
}

/** Two parts of one site as one, its pages and files in order. Throws where a file is in both. */
export function joinSites(one: BuiltSite, other: BuiltSite): BuiltSite {
  const shared = [...one.files.keys()].find((file) => other.files.has(file));
  if (shared !== undefined) throw new Error(`Two parts of the build made ${shared}`);
  return {
    pages: [...one.pages, ...other.pages].sort((a, b) => (a.file < b.file ? -1 : 1)),
    fragments: [...one.fragments, ...other.fragments],
    files: new Map([...one.files, ...other.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    unreadable: [...one.unreadable, ...other.unreadable],
    base: one.base,
  };
}

/** What stands in a folder, by its path with forward slashes: the hash of every file. */
export function hashFolder(folder: string): Map<string, FoundFile> {
  const { paths, others } = listSite(folder);
  return new Map([
    ...paths.map((path): [string, FoundFile] => [path, hashBytes(readFileSync(join(folder, path)))]),
    ...others.map((path): [string, FoundFile] => [path, { problem: NO_FILE }]),
  ]);
}

/** The paths of the files in a folder, and of what is neither file nor folder, in order and with forward slashes. */
export function listSite(folder: string): { paths: string[]; others: string[] } {
  const found = { paths: [] as string[], others: [] as string[] };
  // Not by `recursive`, with which Node asks the disk of each file what it has already said of it.
  const list = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) list(`${path}/`);
      else (entry.isFile() ? found.paths : found.others).push(path);
    }
  };
  list('');
  return { paths: found.paths.sort(), others: found.others.sort() };
}
