import { settleIndex, settleNothing, type IndexFile, type Records } from './settle-index.ts';

/** One thing that a search can find: its words, and what a result shows besides. */
interface IndexedRecord {
  url: string;
  words: string;
  title: string | null;
  names?: readonly string[];
  shown: object;
}

/**
 * The files of a search index, and what is said of all records. Records go in one after the other, which is the order
 * that Pagefind numbers them in; the same records give the same bytes. Pagefind is read only where an index is made.
 */
export async function makeSearchIndex(
  records: readonly IndexedRecord[],
  about: Pick<Records, 'overview' | 'facets'>,
  language: string,
): Promise<IndexFile[]> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index } = taken(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { url, words, title, names = [], shown } of records) {
      const filters = { shown: [JSON.stringify(shown)] };
      taken(
        await index.addCustomRecord({
          url,
          content: words,
          language,
          filters,
          meta: {
            ...(title !== null && { title }),
            // The fields of an index are numbered in the order of their names, and that of titles is the first.
            ...(names.length > 0 && { wordsOfNames: names.join(' ') }),
          },
        }),
      );
    }
    const { files } = taken(await index.getFiles());
    if (records.length === 0) return settleNothing(files, language, about);
    return settleIndex(files, { urls: records.map(({ url }) => url), ...about });
  } finally {
    await close();
  }
}

/** Pagefind reports errors as values: here they end the build. */
function taken<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
