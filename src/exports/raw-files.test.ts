import { expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { rawFiles } from './raw-files.ts';

it('the files of claims and sources stand letter for letter at their addresses and at those of their earlier ids', () => {
  const graph = graphOf({
    claims: [claim('a-claim', { aliases: ['oldest', 'older'] })],
    sources: [source('a-source', { aliases: ['an-older-source'] })],
    topics: [topic('a-topic', { aliases: ['an-older-topic'] })],
  });
  const files = [
    { collection: 'claims', id: 'a-claim', raw: 'A claim.' },
    { collection: 'sources', id: 'a-source', raw: 'A source.' },
    { collection: 'sources', id: 'not-in-the-graph', raw: '' },
    { collection: 'topics', id: 'a-topic', raw: 'A topic.' },
  ] as const;
  expect(rawFiles(files, graph, ADDRESSES).map(({ path, text }) => [path, text()])).toEqual([
    ['claims/a-claim.raw.md', 'A claim.'],
    ['claims/oldest.raw.md', 'A claim.'],
    ['claims/older.raw.md', 'A claim.'],
    ['sources/a-source.md', 'A source.'],
    ['sources/an-older-source.md', 'A source.'],
    ['sources/not-in-the-graph.md', ''],
  ]);
});
