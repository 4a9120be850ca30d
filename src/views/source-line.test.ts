import { describe, expect, it } from 'vitest';
import { ADDRESSES, graphOf, member, source } from '../test/graph-builders.ts';
import { authorsInShort, viewSourceLine } from './source-line.ts';

describe('authorsInShort', () => {
  it.each([
    [[], 'unsigned'],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D'], 'A et al.'],
  ])('writes %j as %s', (names, text) => {
    expect(authorsInShort(names)).toBe(text);
  });
});

describe('a source as a line', () => {
  it('says what is held of it and what it retells', () => {
    const graph = graphOf({
      sources: [
        source('a-source', {
          text: 'partial',
          extent: 'the abstract',
          published: '2026-02',
          derivedFrom: ['a-talk', 'unknown'],
        }),
        source('a-talk', { shortTitle: 'The talk' }),
      ],
    });
    expect(viewSourceLine(member(graph.sources, 'a-source'), graph, ADDRESSES)).toMatchObject({
      href: '/base/sources/a-source/',
      kind: 'Post',
      date: 'February 2026',
      held: 'Held: the abstract',
      retells: ['The talk', 'unknown'],
    });
    expect(viewSourceLine(member(graph.sources, 'a-talk'), graph, ADDRESSES)).toMatchObject({
      date: null,
      held: 'Text held',
    });
  });
});
