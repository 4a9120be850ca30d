import { findMisfits } from '../markdown/mathematics.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { atBody, atValue, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';

export const mathematicsTypesets: Rule = {
  name: 'mathematics-typesets',
  protects: 'Readers from red source text where a formula should be.',
  *check({ files, body }) {
    for (const file of files) {
      if (!file.raw.includes('$')) continue;
      for (const { tex, reason, line, column } of findMisfits(body(file))) {
        yield atBody(
          file,
          { line, column },
          {
            reason: 'A formula cannot be typeset',
            details: [`found  ${tex.slice(0, 120)}`, reason],
            fix: 'correct the TeX; a dollar sign that is no formula is written \\$',
          },
        );
      }
      for (const { path, text } of textValues(file)) {
        if (!text.includes('$')) continue;
        for (const { tex, reason } of findMisfits(parseInlineMarkdown(text))) {
          yield atValue(file, path, {
            reason: 'A formula cannot be typeset',
            details: [`found  ${tex.slice(0, 120)}`, reason],
            fix: 'correct the TeX; a dollar sign that is no formula is written \\$',
          });
        }
      }
    }
  },
};
