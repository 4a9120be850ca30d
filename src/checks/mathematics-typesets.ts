import type { ContentFile } from '../digest/content-file.ts';
import { findMisfits, misfitsAmong, type Misfit } from '../markdown/mathematics.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { formulasOfLine, formulasOfProse, isPlainWithFormulas } from '../markdown/plain-prose.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Inspection, type Report, type Rule } from './rule.ts';
import { markdownValues } from './text-values.ts';

export const mathematicsTypesets: Rule = {
  name: 'mathematics-typesets',
  protects: 'Readers from red source text where a formula should be.',
  *check({ files, body }) {
    for (const file of files) {
      for (const misfit of misfitsInBody(file, body)) yield atBody(file, misfit, explain(misfit));
      for (const { path, text } of markdownValues(file)) {
        for (const misfit of misfitsInLine(text)) yield atValue(file, path, explain(misfit));
      }
    }
  },
};

function misfitsInBody(file: ContentFile, parse: Inspection['body']): Misfit[] {
  const { body } = file.frontMatter;
  if (!body.includes('$')) return [];
  const formulas = formulasOfProse(body);
  return formulas ? misfitsAmong(formulas) : findMisfits(parse(file));
}

function misfitsInLine(text: string): Misfit[] {
  if (!text.includes('$')) return [];
  return isPlainWithFormulas(text) ? misfitsAmong(formulasOfLine(text)) : findMisfits(parseInlineMarkdown(text));
}

function explain({ tex, reason }: Misfit): Pick<Report, 'reason' | 'details' | 'fix'> {
  return {
    reason: 'A formula cannot be typeset',
    details: [`found  ${excerpt(tex)}`, `because  ${excerpt(reason, 160)}`],
    fix: 'correct the TeX; a dollar sign that starts no formula is written \\$',
  };
}
