import type { IndexFile } from './index-volume.ts';
import { settleIndex, settleNothing, type Records } from './settle-index.ts';

/** One thing that a search can find: its words, and what a result shows besides. */
interface IndexedRecord {
  url: string;
  words: string;
  title: string | null;
  names?: readonly string[];
  shown: object;
}

/** Characters that Pagefind is given at once: for each it takes up to 160 bytes of memory while it makes an index of them. */
const VOLUME = 1_000_000;

/**
 * The files of a search index, and what is said of all records. Records go in one after the other, which is the order
 * that Pagefind numbers them in; the same records give the same bytes. `volume` says how many characters of words it
 * is given at once.
 */
export async function makeSearchIndex(
  records: readonly IndexedRecord[],
  about: Pick<Records, 'overview' | 'facets'>,
  language: string,
  volume = VOLUME,
): Promise<IndexFile[]> {
  const [first, ...others] = inVolumes(records, volume);
  if (!first) return settleNothing(await indexAlone([], language), language, about);
  const made: [IndexFile[], ...IndexFile[][]] = [await indexAlone(first, language)];
  for (const more of others) made.push(await indexAlone(more, language));
  return settleIndex(made, { urls: records.map(({ url }) => url), ...about });
}

/** Neighbours whose words together are no longer than `volume`, but where one is that alone. */
function inVolumes(records: readonly IndexedRecord[], volume: number): IndexedRecord[][] {
  const volumes: IndexedRecord[][] = [];
  let length = 0;
  for (const record of records) {
    const last = volumes.at(-1);
    length += record.words.length;
    if (last && length <= volume) {
      last.push(record);
    } else {
      volumes.push([record]);
      length = record.words.length;
    }
  }
  return volumes;
}

/** An index as Pagefind makes it, which is read only where one is made, by a process of its own for each. */
async function indexAlone(records: readonly IndexedRecord[], language: string): Promise<IndexFile[]> {
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
    return taken(await index.getFiles()).files;
  } finally {
    await close();
  }
}

/** Pagefind reports errors as values: here they end the build. */
function taken<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
