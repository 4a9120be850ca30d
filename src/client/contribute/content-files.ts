import type { IndexedFile } from '../../digest/content-index.ts';

/** The content files of the site: which there are, and the text of those that were asked for. */
export interface ContentFiles {
  index: readonly IndexedFile[];
  /** Fetches files by their paths in the repository; those that are not in the index are passed over. Throws where one cannot be had. */
  fetch: (paths: readonly string[]) => Promise<void>;
  /** The text of a file that was fetched, or null. */
  read: (path: string) => string | null;
}

/** Fetches the index, and then nothing but what is asked for. */
export async function openContentFiles(address: string): Promise<ContentFiles> {
  const index = JSON.parse(await textAt(address)) as IndexedFile[];
  const raw = new Map(index.flatMap(({ path, raw: at }) => (at === undefined ? [] : [[path, at] as const])));
  const fetching = new Map<string, Promise<void>>();
  const texts = new Map<string, string>();
  const fetchOne = async (path: string) => {
    const at = raw.get(path);
    if (at !== undefined) texts.set(path, await textAt(at));
  };
  const fetchOnce = (path: string): Promise<void> => {
    const begun = fetching.get(path) ?? fetchOne(path);
    fetching.set(path, begun);
    return begun.catch((error: unknown) => {
      // The next time may go better.
      fetching.delete(path);
      throw error;
    });
  };
  return {
    index,
    fetch: async (paths) => {
      await Promise.all(paths.map(fetchOnce));
    },
    read: (path) => texts.get(path) ?? null,
  };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${String(response.status)}`);
  return response.text();
}
