import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** A file of a search index; its path is relative to the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const SIGNATURE = 'pagefind_dcd';

/**
 * Pagefind 1.5 writes its filters in the order of a hash map, so that no two runs give the same bytes
 * (https://github.com/Pagefind/pagefind/issues/638). This puts filters and their values in order, names the
 * files anew after what they hold, and leaves out the filter `drop`, whose values stay in the fragments only.
 * Throws where the files are not as Pagefind 1.5 writes them.
 */
export function settleIndex(files: readonly IndexFile[], { drop }: { drop: string }): IndexFile[] {
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map((file) => settleFilter(file));
  const kept = filters.filter(({ name }) => name !== drop).sort((a, b) => order(a.name, b.name));
  const [meta, ...otherMetas] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || otherMetas.length > 0 || !entry) throw new Error('A search index has one entry and one language');

  const table = listOf(unpack(meta.content));
  table[3] = kept.map(({ name, hash }): Cbor => [name, hash]);
  const before = /^pagefind\.(.*)\.pf_meta$/.exec(meta.path)?.[1] ?? '';
  const after = nameAfter(before, table);
  const rest = files.filter((file) => !file.path.endsWith('.pf_filter') && file !== meta && file !== entry);
  return [
    ...rest,
    ...kept.map(({ hash, content }) => ({ path: `filter/${hash}.pf_filter`, content: pack(content) })),
    { path: `pagefind.${after}.pf_meta`, content: pack(table) },
    { ...entry, content: Buffer.from(Buffer.from(entry.content).toString().replaceAll(before, after)) },
  ].sort((a, b) => order(a.path, b.path));
}

/** `[name, [[value, pages], …]]` with the values in order, and the name of its file. */
function settleFilter({ path, content }: IndexFile): { name: string; hash: string; content: Cbor } {
  const [name, values] = listOf(unpack(content));
  if (typeof name !== 'string') throw new Error(`${path} is no filter`);
  const sorted = listOf(values).sort((a, b) => order(String(listOf(a)[0]), String(listOf(b)[0])));
  const settled = [name, sorted];
  return { name, hash: nameAfter(path.replace(/^filter\/|\.pf_filter$/g, ''), settled), content: settled };
}

/** The language of the old name, and as many hexadecimal digits of the content’s hash as the old name had. */
function nameAfter(old: string, content: Cbor): string {
  const [language = '', digits = ''] = old.split('_');
  const hash = createHash('sha256').update(encodeCbor(content)).digest('hex');
  return `${language}_${hash.slice(0, digits.length)}`;
}

function unpack(content: Uint8Array): Cbor {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('Not a file of Pagefind');
  return decodeCbor(bytes.subarray(SIGNATURE.length));
}

function pack(content: Cbor): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encodeCbor(content)]), { level: 9 });
}

function listOf(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('A list was expected in the search index');
  return [...value];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
