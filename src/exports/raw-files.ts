import type { Addresses } from '../digest/addresses.ts';
import type { ContentFile } from '../digest/content-file.ts';
import type { ExportedFile } from './exported-file.ts';

/** A content file letter for letter. */
export type RawFile = Pick<ContentFile, 'collection' | 'id' | 'raw' | 'data'>;

/** The files of claims and sources as they stand in the repository, also at the addresses of their earlier ids. */
export function rawFiles(files: readonly RawFile[], addresses: Addresses): ExportedFile[] {
  return files.flatMap(({ collection, id, raw, data }) => {
    if (collection !== 'claims' && collection !== 'sources') return [];
    const aliases = data && 'aliases' in data ? data.aliases : [];
    return [id, ...aliases].map((name) => ({
      path: addresses.raw(collection, name).slice(addresses.root.length),
      text: () => raw,
    }));
  });
}
