import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
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
      const blocks = inspection.body(file).children;
      for (const [at, block] of blocks.entries()) {
        const next = blocks[at + 1];
        if (!announces(block) || (next && ANNOUNCED.has(next.type))) continue;
        yield atBody(file, block.position?.end, {
          reason: 'A sentence ends in a colon, and what it announces is not there',
          details: [`found  …${textOf(block).slice(-60)}`],
          fix: 'add after it a line  ::gap[A list is missing here.]  or, if nothing is missing, restore the list',
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
