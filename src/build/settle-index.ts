import { createHash } from 'node:crypto';
import type { Cbor } from './cbor.ts';
import { listOf, openVolume, unpack, type IndexFile } from './index-volume.ts';
import { joinVolumes } from './join-volumes.ts';

/** What is said of all records: their addresses in the order of the index, what a search reads of them first, and what they can be narrowed by. */
export interface Records {
  urls: readonly string[];
  overview: object;
  facets: object;
}

/** What a search reads first, with the overview. */
interface SearchTable {
  version: string;
  /** Folder of the facets and of the words of the records, which are files named by their numbers. */
  folder: string;
  /** How many words each record has, in the order of the records. */
  lengths: Cbor[];
  /** First word, last word and name of each part of the index. */
  parts: Cbor[];
}

/**
 * Brings an index of Pagefind 1.5, or several that follow each other, into the form that the search page reads. Pagefind
 * names each record by a hash, and its table lists them all, which is most of what a search would load; here records are
 * named by their number, in a folder whose name says what is in it. Filters, which Pagefind writes in the order of a hash
 * map (https://github.com/Pagefind/pagefind/issues/638), are left out.
 * Throws where the files are not as Pagefind 1.5 writes them, or the records not in their order.
 */
export function settleIndex(
  [first, ...others]: readonly [readonly IndexFile[], ...(readonly IndexFile[])[]],
  { urls, ...about }: Records,
): IndexFile[] {
  const { version, pages, fragments, parts, engine } = joinVolumes([openVolume(first), ...others.map(openVolume)]);
  if (fragments.length !== urls.length) throw new Error('The search index does not hold each record once');
  for (const [at, content] of fragments.entries()) {
    const { url } = JSON.parse(unpack(content).toString()) as { url: string };
    if (url !== urls[at]) throw new Error(`The search index has ${url} in the place of ${String(urls[at])}`);
  }

  const lengths = pages.map((page) => listOf(page)[1] ?? 0);
  const folder = folderOf(pages, about);
  const named = parts.map(({ from, to, name }) => [from, to, name]);
  return [
    ...engine,
    ...parts.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
    ...fragments.map((content, at) => ({ path: `${folder}/${String(at)}.pf_fragment`, content })),
    ...tables({ version, folder, lengths, parts: named }, about),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same of no records: of these Pagefind writes no table, and the engine of any language, which finds nothing in one of none. */
export function settleNothing(
  files: readonly IndexFile[],
  language: string,
  about: Omit<Records, 'urls'>,
): IndexFile[] {
  const contentOf = (name: string) => {
    const file = files.find(({ path }) => path === name);
    if (!file) throw new Error(`The search index lacks ${name}`);
    return file.content;
  };
  const { version } = JSON.parse(Buffer.from(contentOf('pagefind-entry.json')).toString()) as { version: string };
  return [
    ...tables({ version, folder: folderOf([], about), lengths: [], parts: [] }, about),
    { path: `wasm.${language}.pagefind`, content: contentOf('wasm.unknown.pagefind') },
  ];
}

/** Folder of the facets and of the words of records, which says what is in it. */
function folderOf(pages: Cbor | undefined, { facets }: Omit<Records, 'urls'>): string {
  const hash = createHash('sha256').update(JSON.stringify(pages)).update(JSON.stringify(facets));
  return `records/${hash.digest('hex').slice(0, 10)}`;
}

/** The facets, and what a search reads first. */
function tables(table: SearchTable, { overview, facets }: Omit<Records, 'urls'>): IndexFile[] {
  return [
    { path: `${table.folder}/facets.json`, content: Buffer.from(JSON.stringify(facets)) },
    { path: 'table.json', content: Buffer.from(JSON.stringify({ ...overview, ...table })) },
  ];
}
