import { toString as textOf } from 'mdast-util-to-string';
import { excerpt } from './excerpt.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

export const ourWordsAreNotStruck: Rule = {
  name: 'our-words-are-not-struck',
  protects:
    'Readers from a sentence that says one thing on its page, with words struck out, and the other in every title, feed and file.',
  *check(inspection) {
    for (const file of inspection.files)
      for (const { node, isOfSource, report } of nodesOf('delete', '~~', file, inspection))
        if (!isOfSource)
          yield report({
            reason: 'Words of ours are struck out',
            details: [`found  ${excerpt(textOf(node))}`],
            fix: 'remove them; what a claim said before is kept by its versions',
          });
  },
};
