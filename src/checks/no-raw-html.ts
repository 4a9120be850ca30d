import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Rule } from './rule.ts';
import { markdownValues } from './text-values.ts';

const REASON = 'Raw HTML in content';
const FIX = 'write it in Markdown; a “<” that is meant as a letter is written \\<';

export const noRawHtml: Rule = {
  name: 'no-raw-html',
  protects:
    'Readers from scripts and forms in texts that strangers send. What is refused here would be dropped from the page.',
  *check({ files, body, isProse }) {
    for (const file of files) {
      for (const { value, position } of file.frontMatter.body.includes('<') && !isProse(file) ? htmlIn(body(file)) : [])
        yield atBody(file, position?.start, { reason: REASON, details: [`found  ${excerpt(value)}`], fix: FIX });
      for (const { path, text } of markdownValues(file)) {
        if (!text.includes('<')) continue;
        for (const { value } of htmlIn(parseInlineMarkdown(text)))
          yield atValue(file, path, { reason: REASON, details: [`found  ${excerpt(value)}`], fix: FIX });
      }
    }
  },
};

function htmlIn(tree: Root): Html[] {
  const found: Html[] = [];
  visit(tree, 'html', (node) => {
    found.push(node);
  });
  return found;
}
