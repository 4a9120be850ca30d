import { expect, it } from 'vitest';
import { claim, graphOf, source } from '../test/graph-builders.ts';
import type { Graph } from './graph.ts';
import { noteReads } from './note-reads.ts';

const GRAPH = graphOf({ claims: [claim('a'), claim('b')], sources: [source('s')] });

function readsOf(read: (graph: Graph) => unknown): string[] {
  const { graph, reads } = noteReads(GRAPH);
  read(graph);
  return [...reads];
}

it('gives what the graph gives', () => {
  const { graph } = noteReads(GRAPH);
  expect([graph.claims.get('a'), graph.claims.get('c')]).toEqual([GRAPH.claims.get('a'), undefined]);
  expect([graph.claims.has('b'), graph.claims.size]).toEqual([true, 2]);
  const each: string[] = [];
  graph.claims.forEach(({ id }) => each.push(id));
  expect([[...graph.claims.keys()], each]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect([[...graph.claims], [...graph.claims.entries()]]).toEqual([[...GRAPH.claims], [...GRAPH.claims]]);
});

it.each<[string, (graph: Graph) => unknown, string[]]>([
  ['one', ({ claims }) => claims.get('a'), ['claims/a']],
  ['whether there is one', ({ sources }) => sources.has('s'), ['sources/s']],
  ['one that there is not', ({ topics }) => topics.get('t'), ['topics/t']],
  ['the same one twice', ({ claims }) => [claims.get('a'), claims.get('a')], ['claims/a']],
  ['their number', ({ claims }) => claims.size, ['claims.size']],
  ['all by name', ({ claims }) => [...claims.keys()], ['claims']],
  ['all', ({ sources }) => [...sources.values()], ['sources']],
  ['nothing', (graph) => graph.claims, []],
])('notes that somebody reads %s', (_, read, expected) => {
  expect(readsOf(read)).toEqual(expected);
});
