import { describe, expect, it } from 'vitest';
import { parseReference } from './reference.ts';

const PAPER = { kind: 'arxiv', arxiv: { id: '2402.11337', version: null } };
const VERSION = { kind: 'arxiv', arxiv: { id: '2402.11337', version: 2 } };
const OLD = { kind: 'arxiv', arxiv: { id: 'math/0309136', version: 2 } };
const DOI = { kind: 'doi', doi: '10.1145/3292500.3330701' };

describe('parseReference', () => {
  it.each([
    ['2402.11337', PAPER],
    ['arXiv:2402.11337v2', VERSION],
    // As the page of a paper names it, and the margin of its first page.
    ['arXiv:2402.11337 [cs.LG]', PAPER],
    ['arXiv:2402.11337v2  [cond-mat.dis-nn] ', VERSION],
    ['arXiv:math/0309136v2 [math.GT]', OLD],
    ['arXiv: 2402.11337', PAPER],
    ['https://arxiv.org/abs/2402.11337', PAPER],
    ['https://arxiv.org/abs/2402.11337v2', VERSION],
    ['http://www.arxiv.org/pdf/2402.11337v2.pdf', VERSION],
    ['https://export.arxiv.org/html/2402.11337v2/', VERSION],
    ['https://ar5iv.labs.arxiv.org/html/2402.11337', PAPER],
    ['math.GT/0309136v2', OLD],
    ['arXiv:math/0309136v2', OLD],
    ['https://arxiv.org/abs/math.GT/0309136v2', OLD],
    ['https://arxiv.org/pdf/math/0309136v2.pdf', OLD],
    ['10.1145/3292500.3330701', DOI],
    ['doi: 10.1145/3292500.3330701', DOI],
    ['https://doi.org/10.1145/3292500.3330701', DOI],
    ['https://www.doi.org/10.1145%2F3292500.3330701', DOI],
    [
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
      { kind: 'doi', doi: '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1' },
    ],
    [
      'https://www.doi.org/10.1002/99:1%3C1::AID-AJPA1%3E3.0.CO;2-1',
      { kind: 'doi', doi: '10.1002/99:1<1::aid-ajpa1>3.0.co;2-1' },
    ],
    ['10.48550/arXiv.2402.11337', { kind: 'doi', doi: '10.48550/arxiv.2402.11337' }],
    // As they are copied out of a text.
    ['(arXiv:2402.11337v2),', VERSION],
    ['“2402.11337”.', PAPER],
    ['[arXiv:2402.11337 [cs.LG]];', PAPER],
    ['10.1145/3292500.3330701,', DOI],
    ['<https://doi.org/10.1145/3292500.3330701>.', DOI],
    ['10.1016/S0140-6736(05)17832-2', { kind: 'doi', doi: '10.1016/s0140-6736(05)17832-2' }],
    ['<https://example.org/essay>', { kind: 'page', address: 'https://example.org/essay' }],
    ['https://example.org/Inc._(maker)', { kind: 'page', address: 'https://example.org/Inc._(maker)' }],
    ['https://example.org/Inc.', { kind: 'page', address: 'https://example.org/Inc.' }],
    ['https://example.org/essay', { kind: 'page', address: 'https://example.org/essay' }],
    ['https://dl.acm.org/doi/10.1145/3292500', { kind: 'page', address: 'https://dl.acm.org/doi/10.1145/3292500' }],
    ['https://example.org/refs.bib', { kind: 'page', address: 'https://example.org/refs.bib' }],
    ['refs/my.bib', { kind: 'bibtex', file: 'refs/my.bib' }],
    ['C:\\refs.bibtex', { kind: 'bibtex', file: 'C:\\refs.bibtex' }],
  ])('reads %s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  it.each([
    ['', '“” is not something that can be added'],
    ['some words', '“some words” is not something that can be added'],
    ['2402.11337 and 2402.11338', '“2402.11337 and 2402.11338” is not something that can be added'],
    ['2402.113', '“2402.113” is not something that can be added'],
    ['10.123/too-short', '“10.123/too-short” is not something that can be added'],
    ['example.org/essay', '“example.org/essay” is no address'],
    ['https://exa mple.org/', '“https://exa mple.org/” is no address'],
    ['https://arxiv.org/list/cs.LG', 'This address of arXiv names no paper: https://arxiv.org/list/cs.LG'],
  ])('refuses “%s”', (text, reason) => {
    expect(() => parseReference(text)).toThrow(reason);
  });
});
