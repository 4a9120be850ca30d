import type { Delete, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Rule } from './rule.ts';
import { isQuoted, markdownValues } from './text-values.ts';

const REASON = 'Words of ours are struck out';
const FIX = 'remove them; what a claim said before is kept by its versions';

export const ourWordsAreNotStruck: Rule = {
  name: 'our-words-are-not-struck',
  protects:
    'Readers from a sentence that says one thing on its page, with words struck out, and the other in every title, feed and file.',
  *check({ files, body }) {
    for (const file of files) {
      const mayStrike = file.collection !== 'sources' && file.frontMatter.body.includes('~~');
      for (const node of mayStrike ? struckIn(body(file)) : [])
        yield atBody(file, node.position?.start, { reason: REASON, details: [found(node)], fix: FIX });
      for (const { path, text } of markdownValues(file)) {
        if (!text.includes('~~') || isQuoted(path)) continue;
        for (const node of struckIn(parseInlineMarkdown(text)))
          yield atValue(file, path, { reason: REASON, details: [found(node)], fix: FIX });
      }
    }
  },
};

function struckIn(tree: Root): Delete[] {
  const struck: Delete[] = [];
  visit(tree, 'delete', (node) => void struck.push(node));
  return struck;
}

function found(node: Delete): string {
  return `found  ${excerpt(textOf(node))}`;
}
