import { expect, it } from 'vitest';
import { heldText } from './held-text.ts';
import { createQuoter } from './quote-as-markdown.ts';

const BODY = 'Of $a$ it is *known* that $b_1$ and $b_2$ fall, as `x_1` and $c$ do. It is ~~very $d$ or~~ bright.';

it.each([
  ['Of a it', 'Of $a$ it'],
  ['known that b_1 and', 'known that $b_1$ and'],
  ['that b_1 and b_2 fall', 'that $b_1$ and $b_2$ fall'],
  ['as x_1 and c do', 'as x_1 and $c$ do'],
  ['it is known', 'it is known'],
  ['is very d or bright', 'is ~~very $d$ or~~ bright'],
  ['It is very', 'It is ~~very~~'],
  ['or bright', '~~or~~ bright'],
])('gives “%s” with the formulas that stand in it, and no others: “%s”', (words, markdown) => {
  const start = heldText(BODY).indexOf(words);
  expect(createQuoter(BODY)({ start, end: start + words.length })).toBe(markdown);
});
