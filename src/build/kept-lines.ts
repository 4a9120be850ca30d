import type { KnownLines } from '../markdown/render.ts';
import type { Pack } from './kept-pack.ts';

const utf8 = new TextDecoder();

/** The lines that earlier builds have rendered, and those that this one does: to typeset a formula takes longer than to read it back. */
export function createKnownLines(pack: Pack): KnownLines {
  const lines = new Map<string, string>();
  return {
    get: (markdown) => {
      const known = lines.get(markdown);
      if (known !== undefined) return known;
      const kept = pack.get(markdown);
      if (!kept) return undefined;
      const html = utf8.decode(kept);
      lines.set(markdown, html);
      return html;
    },
    set: (markdown, html) => {
      lines.set(markdown, html);
      pack.set(markdown, Buffer.from(html));
    },
  };
}
