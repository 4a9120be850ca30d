import { describe, expect, it } from 'vitest';
import { arxivOfAddress, arxivOfDoi, arxivUrl, doiOfArxiv, isArxivDoi, parseArxivId } from './arxiv.ts';

describe('parseArxivId', () => {
  it.each([
    ['2402.11337', { id: '2402.11337', version: null }],
    ['2402.11337v2', { id: '2402.11337', version: 2 }],
    ['arXiv:2402.11337v12', { id: '2402.11337', version: 12 }],
    ['ARXIV:2402.11337V1', { id: '2402.11337', version: 1 }],
    ['0704.0001', { id: '0704.0001', version: null }],
    ['1412.9999', { id: '1412.9999', version: null }],
    ['1501.00001', { id: '1501.00001', version: null }],
    ['hep-th/9901001', { id: 'hep-th/9901001', version: null }],
    ['arXiv:math.GT/0309136v2', { id: 'math/0309136', version: 2 }],
    ['COND-MAT/0512001', { id: 'cond-mat/0512001', version: null }],
    [' 2401.00010 ', { id: '2401.00010', version: null }],
  ])('reads %s', (text, id) => {
    expect(parseArxivId(text)).toEqual(id);
  });

  it.each([
    ['a thirteenth month', 'hep-th/9913001'],
    ['a thirteenth month of today’s scheme', '2413.11337'],
    ['a number that lost a digit', '2402.1133'],
    ['a number of before 2015 with a digit too many', '1412.99999'],
    ['an archive without a number', 'hep-th/'],
    ['a DOI', '10.1000/9901001'],
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
    [{ id: 'math/0309136', version: 2 }, 'https://arxiv.org/abs/math/0309136v2'],
  ])('leads to the abstract of %o', (id, url) => {
    expect(arxivUrl(id)).toBe(url);
  });
});

describe('arxivOfAddress', () => {
  it.each([
    ['https://arxiv.org/abs/2402.11337v2', { id: '2402.11337', version: 2 }],
    ['http://www.arxiv.org/pdf/2402.11337.pdf', { id: '2402.11337', version: null }],
    ['https://arxiv.org/abs/hep-th/9901001', { id: 'hep-th/9901001', version: null }],
    ['https://export.arxiv.org/pdf/math.GT/0309136v2.pdf', { id: 'math/0309136', version: 2 }],
    ['https://ar5iv.org/abs/2402.11337', { id: '2402.11337', version: null }],
    ['https://ar5iv.labs.arxiv.org/html/2402.11337v2', { id: '2402.11337', version: 2 }],
    ['https://arxiv.org/list/cs.LG', null],
    ['https://arxiv.org/list/abs/2402.11337', null],
    ['https://arxiv.org.example/abs/2402.11337', null],
    ['https://not-arxiv.org/abs/2402.11337', null],
    ['https://ar5iv.org.example/abs/2402.11337', null],
    ['https://not-ar5iv.org/abs/2402.11337', null],
    ['https://example.org/abs/2402.11337', null],
    ['no address', null],
  ])('reads %s', (address, id) => {
    expect(arxivOfAddress(address)).toEqual(id);
  });
});

it.each([
  ['10.48550/arxiv.2402.11337', { id: '2402.11337', version: null }],
  ['10.48550/arXiv.2402.11337v2', { id: '2402.11337', version: 2 }],
  ['10.48550/arxiv.hep-th/9901001', { id: 'hep-th/9901001', version: null }],
  ['10.1000/2402.11337', null],
  ['10.48550/x.arxiv.2402.11337', null],
  ['10.10000/arxiv.2402.11337', null],
])('arxivOfDoi reads %s', (doi, id) => {
  expect(arxivOfDoi(doi)).toEqual(id);
});

it('the DOI that arXiv gives to a paper is one of arXiv’s and leads back to the paper', () => {
  const doi = doiOfArxiv('2402.11337');
  expect(doi).toBe('10.48550/arXiv.2402.11337');
  expect([isArxivDoi(doi), isArxivDoi('10.1000/arXiv.2402.11337')]).toEqual([true, false]);
  expect(arxivOfDoi(doi)).toEqual({ id: '2402.11337', version: null });
});
