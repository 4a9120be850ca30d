import type { Addresses } from '../digest/addresses.ts';
import type { ContentFile } from '../digest/content-file.ts';
import type { Graph } from '../digest/graph.ts';
import type { ExportedFile } from './exported-file.ts';
import { namesOf } from './files.ts';

/** The files of claims and sources as they stand in the repository, also at the addresses of their earlier ids. */
export function rawFiles(
  files: readonly Pick<ContentFile, 'collection' | 'id' | 'raw'>[],
  graph: Graph,
  addresses: Addresses,
): ExportedFile[] {
  return files.flatMap(({ collection, id, raw }) => {
    if (collection !== 'claims' && collection !== 'sources') return [];
    const node = graph[collection].get(id);
    const names = node ? namesOf(node) : [id];
    return names.map((name) => ({
      path: addresses.raw(collection, name).slice(addresses.root.length),
      text: () => raw,
    }));
  });
}
