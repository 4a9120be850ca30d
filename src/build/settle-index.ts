import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from './cbor.ts';

/** A file of a search index; its path is relative to the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

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

const SIGNATURE = 'pagefind_dcd';

/** Parts of the index, and the engine with the stems of its language. */
const USED = /^index\/.*\.pf_index$|^wasm\.(?!unknown\.)/;

/**
 * Brings an index of Pagefind 1.5 into the form that the search page reads. Pagefind names each record by a hash, and
 * its table lists them all, which is most of what a search would load; here records are named by their number, in a
 * folder whose name says what is in it. Filters, which Pagefind writes in the order of a hash map
 * (https://github.com/Pagefind/pagefind/issues/638), are left out.
 * Throws where the files are not as Pagefind 1.5 writes them, or the records not in their order.
 */
export function settleIndex(files: readonly IndexFile[], { urls, ...about }: Records): IndexFile[] {
  const [meta, ...otherMetas] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (!meta || otherMetas.length > 0) throw new Error('A search index has one language');
  const [version, pages, parts] = listOf(decodeCbor(unpack(meta.content)));
  if (typeof version !== 'string') throw new Error('The search index names no version');
  const fragments = new Map(files.map((file) => [file.path, file.content]));
  const records = listOf(pages).map((page) => {
    const [hash, length = 0] = listOf(page);
    const content = fragments.get(`fragment/${String(hash)}.pf_fragment`);
    if (!content) throw new Error(`The search index lacks the words of ${String(hash)}`);
    return { content, length };
  });
  if (records.length !== urls.length) throw new Error('The search index does not hold each record once');
  for (const [at, { content }] of records.entries()) {
    const { url } = JSON.parse(unpack(content).toString()) as { url: string };
    if (url !== urls[at]) throw new Error(`The search index has ${url} in the place of ${String(urls[at])}`);
  }

  const lengths = records.map(({ length }) => length);
  const folder = folderOf(pages, about);
  return [
    ...files.filter(({ path }) => USED.test(path)),
    ...records.map(({ content }, at) => ({ path: `${folder}/${String(at)}.pf_fragment`, content })),
    ...tables({ version, folder, lengths, parts: listOf(parts) }, about),
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

/** What is in a file of Pagefind, behind its signature. */
function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('Not a file of Pagefind');
  return bytes.subarray(SIGNATURE.length);
}

function listOf(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('A list was expected in the search index');
  return value;
}
