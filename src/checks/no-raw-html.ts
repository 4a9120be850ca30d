import { excerpt } from './excerpt.ts';
import { nodesOf } from './nodes-of.ts';
import type { Rule } from './rule.ts';

export const noRawHtml: Rule = {
  name: 'no-raw-html',
  protects:
    'Readers from scripts and forms in texts that strangers send. What is refused here would be dropped from the page.',
  *check(inspection) {
    for (const file of inspection.files)
      for (const { node, report } of nodesOf('html', '<', file, inspection))
        yield report({
          reason: 'Raw HTML in content',
          details: [`found  ${excerpt(node.value)}`],
          fix: 'write it in Markdown; a “<” that is meant as a letter is written \\<',
        });
  },
};
