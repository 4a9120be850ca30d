import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt } from './excerpt.ts';
import { atBody, valid, type Rule } from './rule.ts';

/** What may follow a sentence that ends in a colon. */
const ANNOUNCED = new Set(['list', 'blockquote', 'code', 'math', 'table', 'leafDirective']);

/** Fewer words before a colon are a label, as in “Terence Tao:”, and no sentence. */
const SENTENCE_WORDS = 5;

export const lostListIsMarked: Rule = {
  name: 'lost-list-is-marked',
  protects: 'Readers from a text that was damaged before it reached us and does not say so.',
  *check(inspection) {
    for (const file of valid(inspection, 'sources')) {
      const { body } = file.frontMatter;
      if (inspection.isProse(file) && !/:\$?$/m.test(body)) continue;
      const blocks = inspection.body(file).children;
      for (const [at, block] of blocks.entries()) {
        const next = blocks[at + 1];
        if (!announces(block) || (next && ANNOUNCED.has(next.type))) continue;
        const end = block.position?.end;
        yield atBody(file, end && { line: end.line, column: end.column - 1 }, {
          reason: 'A sentence ends in a colon, and what it announces is not there',
          details: [`found  …${excerpt(textOf(block).slice(-60))}`],
          fix: 'restore it from the original as a list or a quotation; where it is lost, add a line  ::gap[A list is missing here.]',
        });
      }
    }
  },
};

function announces(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const text = textOf(block).trim();
  return text.endsWith(':') && text.split(/\s+/).length >= SENTENCE_WORDS;
}
