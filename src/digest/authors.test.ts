import { describe, expect, it } from 'vitest';
import type { SourceData } from '../schema/source.ts';
import { source } from '../test/graph-builders.ts';
import { authorsInFull, authorsInShort, doubtOfAuthors } from './authors.ts';

const by = (names: readonly string[], doubts: SourceData['doubts'] = []) =>
  source('a-source', { authors: names.map((name) => ({ name })), doubts }).data;

describe('the authors in short', () => {
  it.each([
    [[], 'unsigned'],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D'], 'A et al.'],
  ])('are %j as %s', (names, text) => {
    expect(authorsInShort(by(names))).toBe(text);
  });

  it.each([
    [[], 'unknown', 'unsigned'],
    [['A'], 'inferred', 'A (inferred)'],
    [['A'], 'unknown', 'A (not verified)'],
    [['A', 'B'], 'inferred', 'A and B (both inferred)'],
    [['A', 'B', 'C', 'D'], 'reported', 'A et al. (all reported)'],
  ] as const)('are %j, where %s, as %s', (names, level, text) => {
    expect(authorsInShort(by(names, [{ about: names.length === 1 ? 'author' : 'authors', level }]))).toBe(text);
  });
});

it('the authors in full are all of them', () => {
  const doubts = [{ about: 'authors', level: 'reported' as const }];
  expect(authorsInFull(by(['A', 'B', 'C', 'D'], doubts))).toBe('A, B, C and D (all reported)');
  expect(authorsInFull(by([]))).toBe('unsigned');
});

it.each(['handle', 'co-author', 'author’s post'])('a doubt about the %s is none about the authors', (about) => {
  expect(doubtOfAuthors(by(['A'], [{ about, level: 'inferred' }]))).toBeNull();
});

it('a doubt about the “Author” is one about the authors', () => {
  expect(doubtOfAuthors(by(['A'], [{ about: 'Author', level: 'inferred' }]))).toBe('inferred');
});
