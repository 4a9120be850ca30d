import { describe, expect, it } from 'vitest';
import { combineFilters, matches, toggleFilter } from './filter-state.ts';

const filters = (query: string) => combineFilters(new URLSearchParams(query));

describe('matches', () => {
  it.each([
    ['', ['kind:theorem'], true],
    ['kind=theorem', ['kind:theorem', 'standing:supported'], true],
    ['kind=theorem&kind=opinion', ['kind:opinion'], true],
    ['kind=theorem&standing=reported', ['kind:theorem', 'standing:supported'], false],
    ['topic=reasoning', ['topic:architecture', 'topic:reasoning'], true],
    ['kind=nonsense', ['kind:theorem'], false],
    ['fbclid=1', ['kind:theorem'], true],
    ['fbclid=1&kind=opinion', ['kind:theorem'], false],
  ])('of “%s” over %j is %s', (query, facets, expected) => {
    expect(matches(filters(query), facets)).toBe(expected);
  });
});

describe('toggleFilter', () => {
  it.each([
    ['', 'kind:theorem', '?kind=theorem'],
    ['?kind=theorem', 'kind:theorem', ''],
    ['?kind=theorem', 'kind:opinion', '?kind=theorem&kind=opinion'],
    ['?standing=supported', 'kind:theorem', '?kind=theorem&standing=supported'],
    ['?kind=theorem&standing=supported', 'all', ''],
  ])('turns “%s” with %s into “%s”', (query, filter, expected) => {
    expect(toggleFilter(query, filter)).toBe(expected);
  });
});
