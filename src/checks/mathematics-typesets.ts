import type { Root } from 'mdast';
import type { ContentFile, Place } from '../digest/content-file.ts';
import { placeOf } from '../digest/place-of.ts';
import { findMisfits, formulasIn, misfitsAmong, type Misfit } from '../markdown/mathematics.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { formulasOfLine, isPlainWithFormulas, type Formula } from '../markdown/plain-line.ts';
import { formulasOfProse } from '../markdown/plain-prose.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Inspection, type Report, type Rule } from './rule.ts';
import { markdownValues } from './text-values.ts';

export const mathematicsTypesets: Rule = {
  name: 'mathematics-typesets',
  protects: 'Readers from red source text where a formula should be.',
  *check({ files, body }) {
    for (const file of files) {
      for (const misfit of misfitsInBody(file, body)) yield atBody(file, misfit, explain(misfit));
      for (const price of pricesIn(file.frontMatter.body, () => body(file)))
        yield atBody(file, price, explainPrice(price));
      for (const { path, text } of markdownValues(file)) {
        for (const misfit of misfitsInLine(text)) yield atValue(file, path, explain(misfit));
        for (const price of pricesIn(text, () => parseInlineMarkdown(text)))
          yield atValue(file, path, explainPrice(price));
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

/**
 * Two prices are read as a formula from the one dollar sign to the other. As in Pandoc, a formula ends neither behind white
 * space nor before a digit (https://pandoc.org/MANUAL.html#extension-tex_math_dollars); only those that start with a digit
 * are held to that here.
 */
const PRICE = /\$(\d[^$]*)\$/g;

function pricesIn(markdown: string, parse: () => Root): Formula[] {
  const prices = [...markdown.matchAll(PRICE)]
    .filter(({ 0: found, 1: tex = '', index }) => /\s$/.test(tex) || /\d/.test(markdown[index + found.length] ?? ''))
    .map(({ index }) => keyOf(placeOf(markdown, index)));
  if (prices.length === 0) return [];
  const starts = new Set(prices);
  return formulasIn(parse()).filter((formula) => !formula.isDisplay && starts.has(keyOf(formula)));
}

function keyOf({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`;
}

function explainPrice({ tex }: Formula): Pick<Report, 'reason' | 'details' | 'fix'> {
  return {
    reason: 'What stands between two dollar signs is read as a formula',
    details: [`found  ${excerpt(tex)}`],
    fix: 'write the sign of a price as \\$; where it is a formula, end it without a space before the sign or a digit behind it',
  };
}

function explain({ tex, reason }: Misfit): Pick<Report, 'reason' | 'details' | 'fix'> {
  return {
    reason: 'A formula cannot be typeset',
    details: [`found  ${excerpt(tex)}`, `because  ${excerpt(reason, 160)}`],
    fix: 'correct the TeX; a dollar sign that starts no formula is written \\$',
  };
}
