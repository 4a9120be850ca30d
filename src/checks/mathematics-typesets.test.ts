import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, SOURCE, sourceFile, TOPIC, topicFile } from '../test/builders.ts';
import { mathematicsTypesets } from './mathematics-typesets.ts';

it('accepts formulas, in lines and on their own, and escaped dollar signs', () => {
  const body = 'A line with $\\frac{1}{n}$ or $2 n + 1$ for \\$5.\n\n$$\n\\sum_{i=1}^n x_i\n$$';
  expect(reportOf(mathematicsTypesets, { [SOURCE]: sourceFile({ body }), [TOPIC]: topicFile({ title: '$k$' }) })).toBe(
    '',
  );
});

it('finds a formula in a line', () => {
  const body = 'A paragraph.\n\nIt costs $\\frac{1}$ steps.';
  expect(reportOf(mathematicsTypesets, { [SOURCE]: sourceFile({ body }) })).toBe(message`
    content/sources/a-source.md:20:10  A formula cannot be typeset  mathematics-typesets
       found  \\frac{1}
       because  Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1}
       fix: correct the TeX; a dollar sign that starts no formula is written \\$
  `);
});

it('finds a formula of several lines and shows it on one', () => {
  const body = 'A paragraph.\n\n$$\nx +\n\\nosuchmacro\n$$';
  expect(reportOf(mathematicsTypesets, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:9:1  A formula cannot be typeset  mathematics-typesets
       found  x + \\nosuchmacro
       because  Undefined control sequence: \\nosuchmacro at position 5: x + \\̲n̲o̲s̲u̲c̲h̲m̲a̲c̲r̲o̲
       fix: correct the TeX; a dollar sign that starts no formula is written \\$
  `);
});

it('finds a formula in the metadata', () => {
  const claim = claimFile({ statement: 'It costs $n^{2$ steps.' });
  expect(reportOf(mathematicsTypesets, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  A formula cannot be typeset  mathematics-typesets
       found  n^{2
       because  Expected '}', got 'EOF' at end of input: n^{2
       fix: correct the TeX; a dollar sign that starts no formula is written \\$
  `);
});

it('finds a formula that YAML writes with escapes', () => {
  const claim = claimFile().replace('A claim is a sentence.', '"A \\x24x^\\x24 claim."');
  expect(reportOf(mathematicsTypesets, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  A formula cannot be typeset  mathematics-typesets
       found  x^
       because  Expected group after '^' at position 2: x^̲
       fix: correct the TeX; a dollar sign that starts no formula is written \\$
  `);
});

it('refuses a formula of more than 2000 characters', () => {
  const body = `So $${'x+'.repeat(1000)}x$.`;
  expect(reportOf(mathematicsTypesets, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:7:4  A formula cannot be typeset  mathematics-typesets
       found  x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x…
       because  it is longer than 2000 characters
       fix: correct the TeX; a dollar sign that starts no formula is written \\$
  `);
});

it('leaves a title alone, which is no Markdown', () => {
  const title = 'On $\\frac{1}$ and its kin';
  expect(reportOf(mathematicsTypesets, { [SOURCE]: sourceFile({ title }), [TOPIC]: topicFile({ title }) })).toBe('');
});

it('finds two prices that are read as a formula, in a text and in the metadata', () => {
  const body = 'A paragraph.\n\nIt cost $5 and then\n$6 more; $7/$8 each.';
  const claim = claimFile({ statement: 'It costs $5 or $10.' });
  expect(reportOf(mathematicsTypesets, { [SOURCE]: sourceFile({ body }), [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  What stands between two dollar signs is read as a formula  mathematics-typesets
       found  5 or
       fix: write the sign of a price as \\$; where it is a formula, end it without a space before the sign or a digit behind it

    content/sources/a-source.md:20:9  What stands between two dollar signs is read as a formula  mathematics-typesets
       found  5 and then
       fix: write the sign of a price as \\$; where it is a formula, end it without a space before the sign or a digit behind it

    content/sources/a-source.md:21:10  What stands between two dollar signs is read as a formula  mathematics-typesets
       found  7/
       fix: write the sign of a price as \\$; where it is a formula, end it without a space before the sign or a digit behind it
  `);
});

it('accepts formulas that start with a digit, one price, and prices in code', () => {
  const body = 'With $2n$ and $3$, $1/n$-th and $4$, at $5.\n\nSo `$5 and $6`, and $ 2n $.\n\n$$\n5 \n$$';
  expect(reportOf(mathematicsTypesets, { [SOURCE]: sourceFile({ body }) })).toBe('');
});
