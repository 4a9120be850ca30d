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

/**
 * What was read of some files of a site. What a page or a piece of one holds is bytes, as it is kept: one thread hands it
 * to another, and the lists of millions of links would take several times the memory.
 */
export interface SitePart extends Pick<BuiltSite, 'unreadable'> {
  pages: Map<string, Uint8Array>;
  fragments: Map<string, Uint8Array>;
  files: Map<string, FileHash>;
}

/** Reads the files of a built site one by one. */
export interface SiteReader {
  /** What was read so far. */
  part: SitePart;
  /** Takes the file that stands at a path: what a page of its bytes holds, and whether another can be read as what it is. */
  read: (path: string, file: StandingFile) => void;
}

/** What earlier builds have read: what pages hold, by their SHA-256, and the files that were parsed and are sound. */
export interface ReadBefore {
  pages: Pack;
  sound: Pack;
}

/** A reader of a site, which parses no file that was read before with the same bytes. */
export function createSiteReader(before: ReadBefore = { pages: NO_PACK, sound: NO_PACK }): SiteReader {
  const part: SitePart = { pages: new Map(), fragments: new Map(), files: new Map(), unreadable: [] };
  const pageIn = ({ hash, bytes }: StandingFile) =>
    before.pages.get(hash.sha256) ?? before.pages.set(hash.sha256, formatPage(readPage('', bytes().toString())));
  const faultIn = (path: string, { hash, bytes }: StandingFile) => {
    if (!isParsed(path)) return hash.bytes === 0 ? problemIn(path, bytes()) : null;
    const key = `${path} ${hash.sha256}`;
    if (before.sound.get(key)) return null;
    const problem = problemIn(path, bytes());
    if (!problem) before.sound.set(key, new Uint8Array());
    return problem;
  };
  const read = (path: string, file: StandingFile) => {
    part.files.set(path, file.hash);
    if (path.endsWith('.html')) part.pages.set(path, pageIn(file));
    if (path.endsWith('.htm')) part.fragments.set(path, pageIn(file));
    const problem = faultIn(path, file);
    if (problem !== null) part.unreadable.push({ file: path, ...problem });
  };
  return { part, read };
}

/** The parts of a site that is served under `base` as one, its pages and files in order. Throws where a file is in two of them. */
export function joinParts(base: string, parts: readonly SitePart[]): BuiltSite {
  const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  const files = new Map<string, FileHash>();
  for (const [path, hash] of parts.flatMap((part) => [...part.files]).sort(byPath)) {
    if (files.has(path)) throw new Error(`Two parts of the build made ${path}`);
    files.set(path, hash);
  }
  const hold = createHold();
  const open = (pages: readonly [string, Uint8Array][]) => pages.map(([file, kept]) => parsePage(kept, file, hold));
  return {
    pages: open(parts.flatMap(({ pages }) => [...pages]).sort(byPath)),
    fragments: open(parts.flatMap(({ fragments }) => [...fragments])),
    files,
    unreadable: parts.flatMap(({ unreadable }) => unreadable),
    base: base.endsWith('/') ? base : `${base}/`,
  };
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
