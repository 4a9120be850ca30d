import { visit } from 'unist-util-visit';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { atBody, atValue, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';

const FIX = 'write it in Markdown; a “<” that is meant as a letter is written \\<';

export const noRawHtml: Rule = {
  name: 'no-raw-html',
  protects:
    'Readers from scripts and forms in texts that strangers send. What is refused here would be dropped from the page.',
  *check({ files, body }) {
    for (const file of files) {
      if (!file.raw.includes('<')) continue;
      const found: { line: number; column: number; html: string }[] = [];
      visit(body(file), 'html', ({ value, position }) => {
        found.push({ line: position?.start.line ?? 1, column: position?.start.column ?? 1, html: value });
      });
      for (const { html, ...place } of found)
        yield atBody(file, place, {
          reason: 'Raw HTML in content',
          details: [`found  ${html.slice(0, 80)}`],
          fix: FIX,
        });
      for (const { path, text } of textValues(file)) {
        if (!text.includes('<')) continue;
        const tags: string[] = [];
        visit(parseInlineMarkdown(text), 'html', ({ value }) => void tags.push(value));
        for (const html of tags)
          yield atValue(file, path, {
            reason: 'Raw HTML in content',
            details: [`found  ${html.slice(0, 80)}`],
            fix: FIX,
          });
      }
    }
  },
};
