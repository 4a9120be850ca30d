import { describe, expect, it } from 'vitest';
import { arxivUrl, parseArxivId } from './arxiv.ts';

describe('parseArxivId', () => {
  it.each([
    ['2402.11337', { id: '2402.11337', version: null }],
    ['2402.11337v2', { id: '2402.11337', version: 2 }],
    ['arXiv:2402.11337v12', { id: '2402.11337', version: 12 }],
    ['ARXIV:2402.11337V1', { id: '2402.11337', version: 1 }],
    ['0704.0001', { id: '0704.0001', version: null }],
    [' 2401.00010 ', { id: '2401.00010', version: null }],
  ])('reads %s', (text, id) => {
    expect(parseArxivId(text)).toEqual(id);
  });

  it.each([
    ['the scheme of before April 2007', 'hep-th/9901001'],
    ['a number that lost its last zero and more', '2401.001'],
    ['too many digits', '2402.113370'],
    ['version 0', '2402.11337v0'],
    ['a version without a number', '2402.11337v'],
    ['an address', 'https://arxiv.org/abs/2402.11337'],
    ['words behind it', '2402.11337 [cs.LG]'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseArxivId(text)).toBeNull();
  });
});

describe('arxivUrl', () => {
  it.each([
    [{ id: '2402.11337', version: null }, 'https://arxiv.org/abs/2402.11337'],
    [{ id: '2402.11337', version: 2 }, 'https://arxiv.org/abs/2402.11337v2'],
  ])('leads to the abstract of %o', (id, url) => {
    expect(arxivUrl(id)).toBe(url);
  });
});
