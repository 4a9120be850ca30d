import { expect, it } from 'vitest';
import { COLLECTIONS } from '../schema/collections.ts';
import { knownKeys } from './known-keys.ts';

it.each([
  ['the keys of a file', 'topics', [], ['title', 'question', 'aliases', 'order']],
  ['the keys of an item of a list with a default', 'claims', ['links', 3], ['to', 'type', 'note']],
  ['the keys of an optional value', 'claims', ['withdrawn'], ['date', 'why', 'successor']],
  [
    'the keys of quotations and findings for a piece of evidence',
    'claims',
    ['evidence', 0],
    ['source', 'relation', 'note', 'exact', 'prefix', 'suffix', 'via', 'ownRemark', 'finding', 'locator'],
  ],
  ['nothing below a text', 'topics', ['title'], []],
  ['nothing below an unknown key', 'topics', ['author', 'name'], []],
] as const)('gives %s', (_, collection, path, keys) => {
  expect(knownKeys(COLLECTIONS[collection].schema, path)).toEqual(keys);
});

it('gives the keys of every kind of source', () => {
  expect(knownKeys(COLLECTIONS.sources.schema, [])).toEqual(
    expect.arrayContaining(['shortTitle', 'arxiv', 'candidates']),
  );
});
