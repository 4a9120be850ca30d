import type { KnownLines } from '../markdown/known-lines.ts';
import type { Pack } from './kept-pack.ts';

const utf8 = new TextDecoder();

/** The lines that earlier builds have made, and those that this one does: to typeset a formula takes longer than to read it back. */
export function createKnownLines(pack: Pack): KnownLines {
  const lines = new Map<string, string>();
  return {
    get: (key) => {
      const known = lines.get(key);
      if (known !== undefined) return known;
      const kept = pack.get(key);
      if (!kept) return undefined;
      const line = utf8.decode(kept);
      lines.set(key, line);
      return line;
    },
    set: (key, line) => {
      lines.set(key, line);
      pack.set(key, Buffer.from(line));
    },
  };
}
