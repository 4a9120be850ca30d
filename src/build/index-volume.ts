import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from './cbor.ts';

/** A file of a search index; its path is relative to the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** An index that Pagefind has made, of all that can be found or of a part of it. */
export interface IndexVolume {
  version: string;
  /** Hash and number of words of each record, in order. */
  pages: Cbor[];
  /** What is shown of each record, in the same order. */
  fragments: Uint8Array[];
  parts: IndexPart[];
  /** The engine, with the stems of its language. */
  engine: IndexFile[];
}

/** Words of an index from one to another, in the order of their bytes. */
export interface IndexPart {
  from: string;
  to: string;
  /** Names the part by what is in it. */
  name: string;
  content: Uint8Array;
}

const SIGNATURE = 'pagefind_dcd';
const ENGINE = /^wasm\.(?!unknown\.)/;

/** Opens an index. Throws where its files are not as Pagefind 1.5 writes them. */
export function openVolume(files: readonly IndexFile[]): IndexVolume {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const [meta, ...otherMetas] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (!meta || otherMetas.length > 0) throw new Error('A search index has one language');
  const [version, listed, parts, , , fields] = listOf(decodeCbor(unpack(meta.content)));
  if (typeof version !== 'string') throw new Error('The search index names no version');
  const [field = TITLE] = listOf(fields);
  if (field !== TITLE) throw new Error(`The search index numbers ${String(field)} as the first field`);
  const contentOf = (path: string, what: string) => {
    const content = contents.get(path);
    if (!content) throw new Error(`The search index lacks ${what}`);
    return content;
  };
  const pages = listOf(listed);
  return {
    version,
    pages,
    fragments: pages.map((page) => {
      const hash = String(listOf(page)[0]);
      return contentOf(`fragment/${hash}.pf_fragment`, `the words of ${hash}`);
    }),
    parts: listOf(parts).map((part) => {
      const [from = '', to = '', name = ''] = listOf(part).map(String);
      return { from, to, name, content: contentOf(`index/${name}.pf_index`, `the part ${name}`) };
    }),
    engine: files.filter(({ path }) => ENGINE.test(path)),
  };
}

/** The field of titles, whose number a search knows: fields are numbered in the order of their names. */
const TITLE = 'title';

/**
 * What is in a file of Pagefind, behind its signature. Its last four bytes say how long it is unpacked (RFC 1952, 2.3.1),
 * and a byte more is room to see that it ends there: Node would take 16 KB for each of tens of thousands, most of 1 KB.
 */
export function unpack(content: Uint8Array): Buffer {
  const length = Buffer.from(content.slice(-4)).readUInt32LE();
  const bytes = gunzipSync(content, { chunkSize: Math.max(constants.Z_MIN_CHUNK, length + 1) });
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('Not a file of Pagefind');
  return bytes.subarray(SIGNATURE.length);
}

/** A file as Pagefind writes it, which has this in it. */
export function pack(bytes: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...bytes]), { level: 9 });
}

export function listOf(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('A list was expected in the search index');
  return value;
}
