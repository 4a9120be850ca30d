import { expect, it } from 'vitest';
import { claim, graphOf, member, topic } from '../test/graph-builders.ts';
import { mainClaimsOf } from './main-claims.ts';

it('gives each claim to the first of its topics alone', () => {
  const graph = graphOf({
    topics: [topic('one'), topic('two', { order: 2 }), topic('three', { order: 3 })],
    claims: [claim('a', { topics: ['two', 'one'] }), claim('b', { topics: ['one'] }), claim('c', { topics: ['one'] })],
  });
  const mainOf = (id: string) => mainClaimsOf(member(graph.topics, id), graph).map((each) => each.id);
  expect(['one', 'two', 'three'].map(mainOf)).toEqual([['b', 'c'], ['a'], []]);
});
