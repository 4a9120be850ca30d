import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BuiltPage, BuiltSite } from '../digest/built-site.ts';
import type { FileHash, FoundFile } from '../digest/site-manifest.ts';
import type { Sound } from './keep-sound.ts';
import { keepNamed } from './keep.ts';
import { problemIn } from './parse-built-file.ts';
import { holdPage, readPage } from './read-page.ts';

const NO_FILE = 'It is no file but a link';

/** Reads the built site in a folder, each file once, and says what else stands there. */
export function readSite(folder: string, base: string): BuiltSite {
  const { paths, others } = listSite(folder);
  const { site, read } = createSiteReader(base);
  for (const path of paths) read(path, readFileSync(join(folder, path)));
  for (const file of others) site.unreadable.push({ file, line: 1, column: 1, reason: NO_FILE });
  return site;
}

/** Reads the files of a built site one by one. */
export interface SiteReader {
  /** What was read so far. */
  site: BuiltSite;
  /** Takes the bytes that stand in the file at a path: their hash, what a page of them holds, and whether another can be read as what it is. */
  read: (path: string, bytes: Buffer) => void;
}

/**
 * A reader of a site that is served under `base`. What a page of the same bytes holds is known where an earlier build has
 * read one, and that nothing is wrong in a file where it is one of the `sound`.
 */
export function createSiteReader(base: string, sound: Sound = new Map()): SiteReader {
  const files = new Map<string, FileHash>();
  const site: BuiltSite = { pages: [], fragments: [], files, unreadable: [], base: `${base.replace(/\/+$/, '')}/` };
  const hold = createHold();
  const pageIn = (file: string, bytes: Buffer, { sha256 }: FileHash) => {
    const read = keepNamed('read-pages', sha256, () => serialize(readPage('', bytes.toString())));
    return holdPage({ ...(deserialize(read) as BuiltPage), file }, hold);
  };
  const read = (file: string, bytes: Buffer) => {
    const hash = hashBytes(bytes);
    files.set(file, hash);
    if (file.endsWith('.html')) site.pages.push(pageIn(file, bytes, hash));
    if (file.endsWith('.htm')) site.fragments.push(pageIn(file, bytes, hash));
    const problem = sound.get(file) === hash.sha256 ? null : problemIn(file, bytes);
    if (problem !== null) site.unreadable.push({ file, ...problem });
  };
  return { site, read };
}

/** Gives equal texts as one, which is cut out of no other. */
function createHold(): (text: string) => string {
  const held = new Map<string, string>();
  return (text) => {
    const known = held.get(text);
    if (known !== undefined) return known;
    const whole = Buffer.from(text).toString();
    held.set(whole, whole);
    return whole;
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

/** The SHA-256 of bytes, and their number. */
export function hashBytes(bytes: Uint8Array): FileHash {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The paths of the files in a folder, and of what is neither file nor folder, in order and with forward slashes. */
export function listSite(folder: string): { paths: string[]; others: string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isFile: entry.isFile(),
    }));
  const [paths, others] = [true, false].map((wanted) =>
    entries
      .filter(({ isFile }) => isFile === wanted)
      .map(({ path }) => path)
      .sort(),
  );
  return { paths: paths ?? [], others: others ?? [] };
}
