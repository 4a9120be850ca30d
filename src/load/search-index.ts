import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { settleIndex } from './settle-index.ts';

/** One thing that a search can find: its words, what it can be narrowed by, and what a result shows besides. */
interface IndexedRecord {
  url: string;
  words: string;
  title: string | null;
  facets: Record<string, string[]>;
  shown: object;
}

/** Pagefind’s own interfaces and its worker, which the site does not use: it brings its own, and searches in the page. */
const UNUSED = /^pagefind-(?!entry\.json$)|^wasm\.unknown\./;

/**
 * Writes the search index into `folder`/pagefind. Records go in one after the other, and what
 * Pagefind leaves to chance is settled, so that the same records give the same bytes.
 */
export async function writeSearchIndex(
  folder: string,
  records: readonly IndexedRecord[],
  language: string,
): Promise<void> {
  try {
    const { index } = taken(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { url, words, title, facets, shown } of records) {
      const filters = { ...facets, shown: [JSON.stringify(shown)] };
      taken(
        await index.addCustomRecord({
          url,
          content: words,
          language,
          filters,
          ...(title !== null && { meta: { title } }),
        }),
      );
    }
    const { files } = taken(await index.getFiles());
    const used = files.filter(({ path }) => !UNUSED.test(path));
    for (const { path, content } of settleIndex(used, { drop: 'shown' })) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

/** Pagefind reports errors as values: here they end the build. */
function taken<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
