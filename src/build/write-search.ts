import { searchFacets, searchOverview } from '../exports/search-facets.ts';
import { searchRecords } from '../exports/search-records.ts';
import { keep } from './keep.ts';
import { makeSearchIndex } from './search-index.ts';
import { site } from '../site.ts';
import type { Digest } from '../views/digest.ts';
import type { Write } from './create-writer.ts';

/** Writes the search index of the digest; it is made anew only where something is another that can be found. */
export async function writeSearch({ graph, addresses }: Digest, write: Write): Promise<void> {
  const records = searchRecords(graph, addresses);
  const about = { overview: searchOverview(records), facets: searchFacets(records) };
  const [paths, ...contents] = await keep('search', [records, about], async () => {
    const files = await makeSearchIndex(records, about, site.language);
    const made = files.map(({ path }) => path);
    return [Buffer.from(JSON.stringify(made)), ...files.map(({ content }) => content)];
  });
  for (const [at, path] of (JSON.parse(Buffer.from(paths).toString()) as string[]).entries())
    write(`pagefind/${path}`, contents[at] ?? new Uint8Array());
}
