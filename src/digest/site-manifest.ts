import type { SiteManifest } from '../schema/site-manifest.ts';
import { hashText } from './content-id.ts';

/** The file of a built site that lists the hashes of all others. */
export const MANIFEST = 'hashes.json';

/** What tells a file’s bytes from all others. */
export type FileHash = Omit<SiteManifest['files'][number], 'path'>;

/** A file as it was found: its hash, or why it could not be read. */
export type FoundFile = FileHash | { problem: string };

/** The manifest of these files, which leaves itself out. */
export function buildManifest(hashes: ReadonlyMap<string, FileHash>): SiteManifest {
  const files = [...hashes]
    .filter(([path]) => path !== MANIFEST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 }));
  return { hash: hashOfAll(files), files };
}

/** One hash for all files: that of the text that `sha256sum` prints for them (GNU coreutils, “sha2 utilities”). */
export function hashOfAll(files: SiteManifest['files']): string {
  return hashText(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}

/** The manifest as it is written: a file a line, so that two of them can be compared by line. */
export function formatManifest({ hash, files }: SiteManifest): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`);
  return `{\n  "hash": "${hash}",\n  "files": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
