/**
 * The engine of Pagefind 1.5, a WebAssembly module, called as Pagefind’s own script calls it
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind_web/src/lib.rs). That script opens one index by a table that
 * names each record by a hash; here there can be several, and a record has a number.
 */
export interface Pagefind {
  /** Opens an index by its table, as CBOR. */
  open(table: Uint8Array): PagefindIndex;
}

export interface PagefindIndex {
  /** The names of the parts in which the words of a query would stand. */
  partsFor(query: Query): string[];
  /** Takes in a part of the index. */
  load(part: Uint8Array): void;
  /** All that has every word of the query, best first. */
  search(query: Query): PagefindResult[];
}

/** A query as the engine takes it; see {@link readQuery}. */
export interface Query {
  /** Lower case, without punctuation and marks. */
  plain: string;
  /** The same with its marks. */
  marked: string;
  /** True where the words have to follow one another. */
  exact: boolean;
}

export interface PagefindResult {
  /** What the table calls the record. */
  p: string;
  /** The score. */
  s: number;
  /** Where the words stand, as counted by white space, from 0. */
  l: { l: number }[];
  /** Which fields have one of the words. */
  mf?: string[];
}

interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  __wbindgen_start(): void;
  init_pagefind(...bytes: Passed): number;
  load_index_chunk(index: number, ...bytes: Passed): number;
  request_indexes(index: number, ...words: Passed): Passed;
  search(index: number, ...rest: [...Passed, ...Passed, ...Passed, ...Passed, boolean, boolean]): Passed;
}

/** Where bytes begin in the memory of the module, and how many there are. */
type Passed = [at: number, length: number];

const ENCODER = new TextEncoder();

/** Starts the engine from its module. */
export async function startPagefind(module: BufferSource): Promise<Pagefind> {
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined } };
  const { instance } = await WebAssembly.instantiate(module, imports);
  const engine = instance.exports as unknown as Exports;
  engine.__wbindgen_start();

  const pass = (bytes: Uint8Array): Passed => {
    const at = engine.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(engine.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const passText = (text: string) => pass(ENCODER.encode(text));
  const read = ([at, length]: Passed): unknown => {
    const text = new TextDecoder().decode(new Uint8Array(engine.memory.buffer, at >>> 0, length));
    engine.__wbindgen_free(at, length, 1);
    return JSON.parse(text);
  };
  // The engine gives the address of the index with each call that may move it, and 0 where it could not read the bytes.
  const taken = (index: number): number => {
    if (index === 0) throw new Error('Pagefind could not read the index');
    return index;
  };

  return {
    open(table) {
      let index = taken(engine.init_pagefind(...pass(table)));
      return {
        partsFor: ({ plain }) => read(engine.request_indexes(index, ...passText(plain))) as string[],
        load(part) {
          index = taken(engine.load_index_chunk(index, ...pass(part)));
        },
        search({ plain, marked, exact }) {
          const words = [...passText(plain), ...passText(marked)] as const;
          const rest = [...passText('{}'), ...passText('')] as const;
          const { results } = read(engine.search(index, ...words, ...rest, exact, false)) as {
            results: PagefindResult[];
          };
          return results;
        },
      };
    },
  };
}

/** In quotation marks of any kind: a phone writes curly ones for straight ones, and this site has them around quotations. */
const QUOTED = /^["“”„«»].*["“”„«»]$/s;

/** Words as they were typed, in the form in which Pagefind’s own script hands them to the engine. */
export function readQuery(words: string): Query {
  const typed = words.trim();
  const exact = typed.length > 2 && QUOTED.test(typed);
  const marked = typed
    .toLocaleLowerCase()
    .replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { plain: marked.normalize('NFD').replace(/\p{M}/gu, ''), marked, exact };
}
