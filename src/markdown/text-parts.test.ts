import { expect, it } from 'vitest';
import { plainTextOf } from './plain-text.ts';
import { partsOfMarkdown, partsOfTitle } from './text-parts.ts';

it.each([
  ['No formula.', ['No formula.']],
  [
    String.raw`For $n \to \infty$, *both* are $O(\log n)$.`,
    ['For ', String.raw`$n \to \infty`, ', both are ', String.raw`$O(\log n)`, '.'],
  ],
  ['$n$', ['$n']],
  [String.raw`Costs \$5 and \$6.`, ['Costs $5 and $6.']],
])('the parts of the Markdown %s are %j', (markdown, parts) => {
  const read = partsOfMarkdown(markdown);
  expect(read.map(({ text, isFormula }) => (isFormula ? `$${text}` : text))).toEqual(parts);
  expect(read.map(({ text }) => text).join('')).toBe(plainTextOf(markdown));
});

it.each([
  String.raw`For $n \to \infty$, both are $O(\log n)$.`,
  '$n$',
  'a $ b$ c',
  'From $5 to $6.',
  'It is $a~b$, or $a<b$',
])('the parts of %s are the same where it is parsed, as a sign makes it be', (markdown) => {
  const parsed = partsOfMarkdown(`*Of* ${markdown}`);
  expect(partsOfMarkdown(`Of ${markdown}`)).toEqual(parsed);
});

it.each([
  ['Let $n^2$, and $x$', ['Let ', '$n^2', ', and ', '$x']],
  ['From $5 to $6, or $5–$6 a piece', ['From $5 to $6, or $5–$6 a piece']],
  ['For $5 as $n$ grows', ['For $5 as ', '$n', ' grows']],
  [String.raw`At $\$5 n$ or \$6$`, ['At ', String.raw`$\$5 n`, String.raw` or \$6$`]],
  ['$$', ['$$']],
])('the parts of the title %s are %j', (title, parts) => {
  expect(partsOfTitle(title).map(({ text, isFormula }) => (isFormula ? `$${text}` : text))).toEqual(parts);
});
