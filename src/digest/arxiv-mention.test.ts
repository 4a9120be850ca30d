import { expect, it } from 'vitest';
import { readArxivMention } from './arxiv-mention.ts';

const PAPER = { id: '2402.11337', version: null };

it.each([
  ['arXiv preprint arXiv:2402.11337', PAPER],
  ['arXiv preprint arXiv:2402.11337v2', { id: '2402.11337', version: 2 }],
  ['arXiv preprint arXiv: 2402.11337, 2024.', PAPER],
  ['ArXiv e-prints, arXiv:2402.11337 (2024)', PAPER],
  ['arXiv:2402.11337 [cs.LG]', PAPER],
  ['arXiv : 2402.11337 [cs, stat]', PAPER],
  ['arXiv:hep-th/9901001', { id: 'hep-th/9901001', version: null }],
  ['arXiv preprint 2402.11337 cs.LG', PAPER],
  ['CoRR abs/2402.11337', PAPER],
  ['Preprint available at https://arxiv.org/abs/2402.11337', PAPER],
  ['Also available as arxiv.org/pdf/2402.11337', PAPER],
  ['arXiv', null],
  ['arXiv.org', null],
  ['arXiv preprint', null],
  ['arXiv e-prints', null],
  ['CoRR', null],
])('“%s” says that a work is on arXiv, and no more', (text, paper) => {
  expect(readArxivMention(text)).toEqual({ paper });
});

it.each([
  ['an identifier that lost a digit', 'arXiv preprint arXiv:2402.1133'],
  ['an identifier of a month that there is not', 'arXiv:2413.11337'],
  ['a number alone', '2402.11337'],
  ['a year alone', '2024'],
  ['a word that stands beside it', 'preprint'],
  ['a journal', 'Journal of Engines'],
  ['a journal beside it', 'ICML, arXiv:2402.11337'],
  ['what is said of another paper', 'Comment on arXiv:2402.11337'],
  ['a paper that is to be seen too', 'See also arXiv:2402.11337'],
  ['a name that has it within', 'The arXiv of the 1990s'],
  ['an address elsewhere', 'https://example.org/abs/2402.11337'],
  ['another address on it', 'https://arxiv.org/list/cs.LG/recent'],
  ['nothing', ''],
])('reads no more out of %s', (_, text) => {
  expect(readArxivMention(text)).toBeNull();
});
