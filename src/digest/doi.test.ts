import { describe, expect, it } from 'vitest';
import { doiUrl, parseDoi } from './doi.ts';

describe('parseDoi', () => {
  it.each([
    ['10.48550/arXiv.2402.11337', '10.48550/arxiv.2402.11337'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI:10.1000/ABC', '10.1000/abc'],
    ['10.1002/(SICI)1097-0258(19980815)17:15<1661', '10.1002/(sici)1097-0258(19980815)17:15<1661'],
    ['10.1002/(SICI)1097-0258(19980815)17:15', '10.1002/(sici)1097-0258(19980815)17:15'],
    [
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#',
      '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-#',
    ],
    ['10.1000/a"b', '10.1000/a"b'],
    ['https://doi.org/10.1000%2Fa%3Cb%2525', '10.1000/a<b%25'],
    ['https://doi.org/10.1000/100%', '10.1000/100%'],
    ['10.1000/a%3Cb', '10.1000/a%3cb'],
    ['https://doi.org/10.1000/a%20b', null],
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
    expect(doiUrl('10.1016/S0140-6736(05)17832-2;a:b_c~d')).toBe(
      'https://doi.org/10.1016/S0140-6736(05)17832-2;a:b_c~d',
    );
  });

  it.each([
    ['10.1000/a%7bb', '10.1000/a%257bb'],
    ['10.1002/99:1<1::aid-ajpa1>3.0.co;2-#', '10.1002/99:1%3C1::aid-ajpa1%3E3.0.co;2-%23'],
    ['10.1000/"?{}|^`[]\\', '10.1000/%22%3F%7B%7D%7C%5E%60%5B%5D%5C'],
  ])('encodes what no address has as it stands: %s', (doi, encoded) => {
    expect(doiUrl(doi)).toBe(`https://doi.org/${encoded}`);
    expect(parseDoi(doiUrl(doi))).toBe(doi);
  });
});
