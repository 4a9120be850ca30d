import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { escapeAll, escapeSigns, escapeStart, type Escape } from '../markdown/escape-signs.ts';
import { lineOnce } from '../markdown/known-lines.ts';
import { isPlainLine } from '../markdown/plain-line.ts';

/** Plain words, or plain words that lead to an address. */
export type Piece = string | { words: string; address: string };

/** What stands in front of a line, and the blocks that it is then read as, from the outermost. */
const BLOCKS = {
  '': ['paragraph'],
  '# ': ['heading'],
  '## ': ['heading'],
  '> ': ['blockquote', 'paragraph'],
  '- ': ['list', 'listItem', 'paragraph'],
} as const;

/** Markdown as others read it: with tables and the like, and with formulas in dollar signs, which a scope may have. */
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** A line of Markdown that reads as exactly these words, wherever it stands. */
export type WriteLine = (mark: keyof typeof BLOCKS, ...pieces: Piece[]) => string;

/**
 * What writes lines that may stand in one document with `others`. Signs are escaped only where one would be read as such;
 * brackets also where a label in the other Markdown could make a link of them.
 */
export function createLineWriter(others = ''): WriteLine {
  const mayLabel = others.includes(']:');
  return (mark, ...pieces) => {
    const words = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
    const write = (escape: Escape) =>
      pieces
        .map((piece) => (typeof piece === 'string' ? escape(piece) : `[${escape(piece.words)}](${piece.address})`))
        .join('');
    if (holdsNoSign(words)) return mark + write((plain) => plain);
    const written = (escape: Escape): string | null => {
      if (mayLabel && escape('[') === '[' && words.includes('[')) return null;
      const line = write(escape);
      return [line, escapeStart(line)].map((wish) => mark + wish).find((wish) => readsAs(wish, mark, words)) ?? null;
    };
    // To read Markdown again and again takes longer than anything else of a line.
    return lineOnce(
      ['Markdown', mark, String(mayLabel), JSON.stringify(pieces)],
      () => written(escapeSigns(words, (escape) => written(escape) !== null)) ?? mark + write(escapeAll),
    );
  };
}

/** True for words, as most are, that hold no sign: they need not be parsed. */
function holdsNoSign(words: string): boolean {
  return isPlainLine(words) && !words.includes('#') && escapeStart(words) === words;
}

function readsAs(line: string, mark: keyof typeof BLOCKS, words: string): boolean {
  const tree = reader.parse(line);
  const types: string[] = [];
  visit(tree, ({ type }) => {
    if (type !== 'text' && type !== 'link') types.push(type);
  });
  return textOf(tree) === words && types.join() === ['root', ...BLOCKS[mark]].join();
}
