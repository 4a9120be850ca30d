import { expect, it } from 'vitest';
import { blockEnds } from './block-ends.ts';
import { heldText } from './held-text.ts';

/** The plain text of a body, with a stroke wherever a block of words ends and another begins. */
function parted(body: string): string {
  const text = heldText(body);
  const ends = [0, ...blockEnds(body), text.length];
  return ends.flatMap((end, at) => (at === 0 ? [] : [text.slice(ends[at - 1], end).trim()])).join(' | ');
}

it.each([
  ['paragraphs', 'One\nline.\n\nAnother', 'One line. | Another'],
  ['a heading', '## Of *loss*\n\nIt falls.', 'Of loss | It falls.'],
  ['items', '- one\n- two\n  goes on\n\n1. three', 'one | two goes on | three'],
  ['an item within another', 'These:\n\n- one\n  - two', 'These: | one | two'],
  ['paragraphs of an item', '- one\n\n  and more\n- two', 'one | and more | two'],
  ['cells', '| a | b |\n| - | - |\n| c | **d** |', 'a | b | c | d'],
  ['a quotation', '> One\n>\n> two\n\nthree', 'One | two | three'],
])('parts words of %s', (_, body, expected) => {
  expect(parted(body)).toBe(expected);
});

it.each([
  ['marks within a paragraph', 'Loss *falls* with [size](https://example.org/) and `n` as $x$ does', null],
  ['a formula in lines of its own', 'We have\n\n$$\nx\n$$\n\nfor all', 'We have x for all'],
  [
    'a formula in lines of its own, where other things stand too',
    '- a\n\nWe have\n\n$$\nx\n$$\n\nfor all',
    'a | We have x for all',
  ],
  ['a block of code', 'We run\n\n```\nls\n```\n\nfor all', 'We run ls for all'],
  ['a line that is broken', 'One  \ntwo', 'One two'],
])('parts no words by %s', (_, body, expected) => {
  expect(parted(body)).toBe(expected ?? heldText(body));
});
