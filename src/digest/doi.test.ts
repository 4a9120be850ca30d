import { describe, expect, it } from 'vitest';
import { doiUrl, parseDoi } from './doi.ts';

describe('parseDoi', () => {
  it.each([
    ['10.48550/arXiv.2402.11337', '10.48550/arxiv.2402.11337'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI:10.1000/ABC', '10.1000/abc'],
    ['10.1002/(SICI)1097-0258(19980815)17:15<1661', null],
    ['10.1002/(SICI)1097-0258(19980815)17:15', '10.1002/(sici)1097-0258(19980815)17:15'],
    [' 10.123456789/a/b;c ', '10.123456789/a/b;c'],
    ['10.123/too-short-a-prefix', null],
    ['10.1000/', null],
    ['10.1000/with space', null],
    ['https://example.org/10.1000/182', null],
    ['11.1000/182', null],
    ['', null],
  ])('reads “%s” as %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });
});

describe('doiUrl', () => {
  it('leads to the resolver', () => {
    expect(doiUrl('10.1000/182')).toBe('https://doi.org/10.1000/182');
  });
});
