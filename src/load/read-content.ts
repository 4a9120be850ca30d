import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { holdToSchema, parseContentFile } from './parse-content-file.ts';
import { skimFrontMatter } from './skim-front-matter.ts';
import { toCorpus } from './to-corpus.ts';

/** The append-only ledger of public addresses. */
export const LEDGER = 'content/permalinks.txt';

/** The folder of stored versions: `<claim-id>.jsonl`, a version a line. */
export const VERSIONS = 'content/versions';

/** Reads every content file below `root`/content. Files that do not fit their schema are in `files` alone. */
export function readContent(root: string): Content {
  const files = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((collection) =>
    listFiles(root, collection).map((path) => readContentFile(root, collection, path)),
  );
  return {
    files,
    corpus: toCorpus(files),
    ledger: readLedger(root),
    versions: readVersions(root),
    strays: findStrays(root),
  };
}

/** The ledger of addresses, or an empty text where there is none yet. */
export function readLedger(root: string): string {
  const file = join(root, LEDGER);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The stored versions of every claim that has some, by its id. */
export function readVersions(root: string): Map<string, string[]> {
  const folder = join(root, VERSIONS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return new Map(
    names.sort().map((name) => [
      basename(name, '.jsonl'),
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ]),
  );
}

/** Everything below content/ that no collection reads: links, other folders, other kinds of file. */
function findStrays(root: string): Content['strays'] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .flatMap((entry) => {
      const path = relative(root, join(entry.parentPath, entry.name));
      const posix = path.split(sep).join('/');
      if (entry.isSymbolicLink()) return [{ path: posix, reason: 'A symbolic link in content' }];
      if (entry.isDirectory() || entry.name.startsWith('.') || collectionOf(path) !== null) return [];
      if (posix === LEDGER || /^content\/versions\/[^/]+\.jsonl$/.test(posix)) return [];
      return [{ path: posix, reason: 'A file that nothing reads' }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The Markdown files of a collection, as absolute paths, sorted by id in code-unit order. */
export function listFiles(root: string, collection: CollectionName): string[] {
  const folder = join(root, 'content', COLLECTIONS[collection].folder);
  if (!existsSync(folder)) return [];
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

/** Reads and validates one file. Never throws on what the file says. */
export function readContentFile<Name extends CollectionName>(
  root: string,
  collection: Name,
  file: string,
): ContentFile<Name> {
  const raw = readFileSync(file, 'utf8');
  const path = relative(root, file).split(sep).join('/');
  const skimmed = skimFrontMatter(raw);
  const read = skimmed && holdToSchema(collection, path, raw, skimmed);
  // Whatever has a fault is read again with care, which also knows the places.
  return read?.data ? read : parseContentFile(collection, path, raw);
}
