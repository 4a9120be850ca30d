import { expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { pageAddresses } from './page-addresses.ts';

it('Every claim, source and topic is named with its path and its title in plain text', () => {
  const graph = graphOf({
    claims: [claim('a-claim', { statement: 'A *claim*.' })],
    sources: [source('a-source', { shortTitle: 'A source' }), source('b-source', { title: 'Its title' })],
    topics: [topic('a-topic', { title: 'A topic' })],
  });
  expect(pageAddresses(graph, ADDRESSES)).toEqual([
    { path: '/base/claims/a-claim/', title: 'A claim.' },
    { path: '/base/sources/a-source/', title: 'A source' },
    { path: '/base/sources/b-source/', title: 'Its title' },
    { path: '/base/topics/a-topic/', title: 'A topic' },
  ]);
});
