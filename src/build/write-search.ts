import { deserialize, serialize } from 'node:v8';
import { searchFacets, searchOverview } from '../exports/search-facets.ts';
import { searchRecords } from '../exports/search-records.ts';
import { keep } from './keep.ts';
import { makeSearchIndex } from './search-index.ts';
import type { IndexFile } from './index-volume.ts';
import { site } from '../site.ts';
import type { Digest } from '../views/digest.ts';
import type { Write } from './create-writer.ts';

/** Writes the search index of the digest; it is made anew only where something is another that can be found. */
export async function writeSearch({ graph, addresses }: Digest, write: Write): Promise<void> {
  const records = searchRecords(graph, addresses);
  const about = { overview: searchOverview(records), facets: searchFacets(records) };
  const make = async () => serialize(await makeSearchIndex(records, about, site.language));
  const files = deserialize(await keep('search', [records, about], make)) as IndexFile[];
  for (const { path, content } of files) write(`pagefind/${path}`, content);
}
