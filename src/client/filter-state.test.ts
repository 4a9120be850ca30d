import { describe, expect, it } from 'vitest';
import { combineFilters, countValue, describeDrop, matches, toggleFilter } from './filter-state.ts';

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

describe('countValue', () => {
  const items = [
    ['kind:theorem', 'standing:reported'],
    ['kind:opinion', 'standing:supported'],
    ['kind:theorem', 'standing:supported'],
  ];
  it.each([
    ['', 'kind:theorem', 2],
    ['standing=reported', 'kind:theorem', 1],
    ['standing=reported', 'kind:opinion', 0],
    ['standing=reported', 'standing:supported', 2],
    ['kind=opinion&standing=supported', 'kind:theorem', 1],
    ['standing=reported', 'all', 3],
  ])('of “%s” says how many %s would leave: %d', (query, filter, expected) => {
    expect(countValue(filters(query), items, filter)).toBe(expected);
  });
});

describe('describeDrop', () => {
  const items = [['kind:theorem', 'standing:reported'], ['kind:opinion'], ['kind:opinion']];
  const said = (query: string) =>
    describeDrop(
      filters(query),
      (others) => items.filter((facets) => matches(others, facets)).length,
      (filter) => filter,
    );

  it('says nothing of a choice that leaves something', () => {
    expect(describeDrop(filters('kind=opinion'), null, (filter) => filter)).toBe('');
  });

  it('says what is left without each part of a choice that leaves nothing', () => {
    expect(said('standing=reported&kind=opinion')).toBe(
      '. Without “standing:reported” there are 2. Without “kind:opinion” there is 1',
    );
  });

  it('says what is left without all parts where none of them alone makes room', () => {
    expect(said('standing=open&kind=conceptual')).toBe('. Without “standing:open” and “kind:conceptual” there are 3');
  });

  it('says nothing where nothing is left without any', () => {
    expect(describeDrop(filters('kind=opinion'), () => 0, String)).toBe('');
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
