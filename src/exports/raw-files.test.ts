import { expect, it } from 'vitest';
import { ADDRESSES, claim, source, topic } from '../test/graph-builders.ts';
import { rawFiles } from './raw-files.ts';

it('the files of claims and sources stand letter for letter at their addresses and at those of their earlier ids', () => {
  const files = [
    { collection: 'claims', raw: 'A claim.', ...claim('a-claim', { aliases: ['oldest', 'older'] }) },
    { collection: 'sources', raw: 'A source.', ...source('a-source', { aliases: ['an-older-source'] }) },
    { collection: 'sources', raw: '', id: 'does-not-fit-its-schema', data: null },
    { collection: 'topics', raw: 'A topic.', ...topic('a-topic', { aliases: ['an-older-topic'] }) },
  ] as const;
  expect(rawFiles(files, ADDRESSES).map(({ path, text }) => [path, text()])).toEqual([
    ['claims/a-claim.raw.md', 'A claim.'],
    ['claims/oldest.raw.md', 'A claim.'],
    ['claims/older.raw.md', 'A claim.'],
    ['sources/a-source.md', 'A source.'],
    ['sources/an-older-source.md', 'A source.'],
    ['sources/does-not-fit-its-schema.md', ''],
  ]);
});
