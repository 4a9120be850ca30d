import { findMisfits, type Misfit } from '../markdown/mathematics.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Report, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';

export const mathematicsTypesets: Rule = {
  name: 'mathematics-typesets',
  protects: 'Readers from red source text where a formula should be.',
  *check({ files, body }) {
    for (const file of files) {
      for (const misfit of file.frontMatter.body.includes('$') ? findMisfits(body(file)) : [])
        yield atBody(file, misfit, explain(misfit));
      for (const { path, text } of textValues(file)) {
        if (!text.includes('$')) continue;
        for (const misfit of findMisfits(parseInlineMarkdown(text))) yield atValue(file, path, explain(misfit));
      }
    }
  },
};

function explain({ tex, reason }: Misfit): Pick<Report, 'reason' | 'details' | 'fix'> {
  return {
    reason: 'A formula cannot be typeset',
    details: [`found  ${excerpt(tex)}`, `because  ${excerpt(reason, 160)}`],
    fix: 'correct the TeX; a dollar sign that starts no formula is written \\$',
  };
}
