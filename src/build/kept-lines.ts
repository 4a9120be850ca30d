import type { KnownLines } from '../markdown/known-lines.ts';
import { NO_PACK, type Pack } from './kept-pack.ts';

const utf8 = new TextDecoder();

/**
 * The lines that earlier builds have made, and those that this one does: to typeset a formula takes longer than to read it
 * back. They are held as bytes alone, which take half of the memory: a line with one quotation mark has two for each letter.
 */
export function createKnownLines(pack: Pack): KnownLines {
  if (pack === NO_PACK) return new Map();
  return {
    get: (key) => {
      const kept = pack.get(key);
      return kept && utf8.decode(kept);
    },
    set: (key, line) => {
      pack.set(key, Buffer.from(line));
    },
  };
}
