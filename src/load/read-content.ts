import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Content, ContentFile, Problem } from '../digest/content-file.ts';
import { timed } from '../phases.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { beyond, excessOf, LIMITS } from './bounds.ts';
import { findStrays } from './find-strays.ts';
import { KEEP_NOTHING, type Keep } from './keep-unless-changed.ts';
import { holdToSchema, parseContentFile, unread } from './parse-content-file.ts';
import { skimFrontMatter } from './skim-front-matter.ts';
import { toCorpus } from './to-corpus.ts';

/** The append-only ledger of public addresses. */
export const LEDGER = 'content/permalinks.txt';

/** The folder of stored versions: `<claim-id>.jsonl`, a version a line. */
export const VERSIONS = 'content/versions';

/** Reads every content file below `root`/content. Files that do not fit their schema are in `files` alone. */
export function readContent(root: string, keep: Keep = KEEP_NOTHING): Content {
  const files = readFiles(root, keep);
  return {
    files,
    corpus: toCorpus(files),
    ledger: readLedger(root),
    versions: readVersions(root, keep),
    strays: findStrays(root, isRead, LEDGER),
  };
}

/** Every content file below `root`/content, collection by collection. */
export function readFiles(root: string, keep: Keep): ContentFile[] {
  return (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((collection) =>
    listFiles(root, collection).map((path) => keep(path, () => readContentFile(root, collection, path))),
  );
}

/** The same content with one file as if it were empty, for going beyond bounds. */
export function withoutFile(content: Content, path: string, excess: readonly Problem[]): Content {
  const file = content.files.find((one) => one.path === path);
  return file ? withFile(content, unread(file.collection, path, excess)) : content;
}

/** The same content with another file in place of the one of its path. */
export function withFile(content: Content, file: ContentFile): Content {
  const files = content.files.map((one) => (one.path === file.path ? file : one));
  return { ...content, files, corpus: toCorpus(files) };
}

/** True for a path, relative to the repository and with forward slashes, of a file that is read. */
function isRead(path: string): boolean {
  return (
    path === LEDGER ||
    /^content\/versions\/[^/]+\.jsonl$/.test(path) ||
    collectionOf(path.split('/').join(sep)) !== null
  );
}

/** The ledger of addresses, or an empty text where there is none yet. */
export function readLedger(root: string): string {
  const file = join(root, LEDGER);
  return isFolder(join(root, 'content')) && isFile(file) ? readRecord(file) : '';
}

/** The stored versions of every claim that has some, by its id. */
export function readVersions(root: string, keep: Keep = KEEP_NOTHING): Map<string, string[]> {
  const folder = join(root, VERSIONS);
  const names = isFolder(join(root, 'content')) && isFolder(folder) ? readdirSync(folder) : [];
  return new Map(
    names
      .filter((name) => name.endsWith('.jsonl') && isFile(join(folder, name)))
      .sort()
      .map((name) => [basename(name, '.jsonl'), keep(join(folder, name), () => readLines(join(folder, name)))]),
  );
}

function readLines(file: string): string[] {
  return readRecord(file)
    .split('\n')
    .filter((line) => line !== '');
}

/** A record is compared line by line; an editor or an archive may have ended its lines as Windows does. */
function readRecord(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** The Markdown files of a collection, as absolute paths, sorted by id in code-unit order. */
export function listFiles(root: string, collection: CollectionName): string[] {
  const folder = join(root, 'content', COLLECTIONS[collection].folder);
  if (!isFolder(join(root, 'content')) || !isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => basename(entry.name, '.md'))
    .sort()
    .map((id) => join(folder, `${id}.md`));
}

/** The collection that a path relative to the repository belongs to, or null. */
export function collectionOf(path: string): CollectionName | null {
  const parts = path.split(sep);
  if (parts[0] !== 'content' || !path.endsWith('.md')) return null;
  const folder = parts.length === 2 ? '.' : parts.slice(1, -1).join('/');
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  return names.find((name) => COLLECTIONS[name].folder === folder) ?? null;
}

/** The text of a file, or why the disk does not give it, as where it is another user’s. Throws where the file has gone. */
function readText(file: string): string | Problem {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error) || error.code === 'ENOENT') throw error;
    const reason = `The file cannot be read (${String(error.code)})`;
    return { line: 1, column: 1, reason, fix: 'make it readable to you, or restore it' };
  }
}

/** A file itself, and no link to one. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A folder itself, and no link to one. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Reads and validates one file. Never throws on what the file says, nor where it may not be read, and reads nothing of
 * one that goes beyond bounds. Throws where it has gone.
 */
export function readContentFile<Name extends CollectionName>(
  root: string,
  collection: Name,
  file: string,
): ContentFile<Name> {
  const path = relative(root, file).split(sep).join('/');
  // A character of UTF-8 has three bytes at the most for each of UTF-16.
  if (statSync(file).size > 3 * LIMITS.length) return unread(collection, path, [beyond('length', LIMITS.length, 1)]);
  const raw = readText(file);
  if (typeof raw !== 'string') return unread(collection, path, [], [raw]);
  if (excessOf(raw, LIMITS).length > 0) return parseContentFile(collection, path, raw);
  const skimmed = skimFrontMatter(raw);
  const read = skimmed && timed('schema', () => holdToSchema(collection, path, raw, skimmed));
  // Whatever has a fault is read again with care, which also knows the places.
  return read?.data ? read : parseContentFile(collection, path, raw);
}
