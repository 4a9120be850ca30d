import { describe, expect, it } from 'vitest';
import { RESULT_TYPES } from '../exports/search-records.ts';
import { formatSearch, isEmpty, readSearch, SEARCHED } from './search-state.ts';

it.each(RESULT_TYPES.filter((type) => type !== 'finding'))('an empty field says that a %s can be found', (type) => {
  expect(SEARCHED.toLowerCase()).toContain(`${type}s`);
});

describe('the address of a search', () => {
  it.each([
    ['', ''],
    ['?q=noise', '?q=noise'],
    ['?q=+two++words+', '?q=two++words'],
    ['?topic=reasoning&q=noise', '?q=noise&topic=reasoning'],
    ['?standing=open&standing=supported&standing=open', '?standing=open&standing=supported'],
    ['?source=post&kind=theorem&type=claim', '?type=claim&kind=theorem&source=post'],
    ['?unknown=1&q=', ''],
    ['?q=100%25+%26+more', '?q=100%25+%26+more'],
  ])('read from “%s” is written as “%s”', (query, written) => {
    expect(formatSearch(readSearch(query))).toBe(written);
  });

  it('is written in browsers that do not know how many parameters there are', () => {
    const size = Object.getOwnPropertyDescriptor(URLSearchParams.prototype, 'size') ?? {};
    Object.defineProperty(URLSearchParams.prototype, 'size', { configurable: true, value: undefined });
    expect(formatSearch(readSearch(''))).toBe('');
    Object.defineProperty(URLSearchParams.prototype, 'size', size);
  });

  it('says what is searched for, and by what it is narrowed', () => {
    const { words, facets } = readSearch('?q=noise&topic=a&topic=b&kind=theorem');
    expect([words, [...facets]]).toEqual([
      'noise',
      [
        ['topic', ['a', 'b']],
        ['kind', ['theorem']],
      ],
    ]);
  });

  it.each([
    ['', true],
    ['?q=+', true],
    ['?q=noise', false],
    ['?topic=a', false],
  ])('“%s” asks for nothing: %s', (query, expected) => {
    expect(isEmpty(readSearch(query))).toBe(expected);
  });
});
