import { describe, expect, it } from 'vitest';
import { ADDRESSES, graphOf, member, source } from '../test/graph-builders.ts';
import { viewSourceLine } from './source-line.ts';

describe('a source as a line', () => {
  it('says how far its authors are known', () => {
    const doubts = [{ about: 'author', level: 'reported' as const }];
    const graph = graphOf({ sources: [source('a-source', { authors: [{ name: 'Ada' }], doubts })] });
    expect(viewSourceLine(member(graph.sources, 'a-source'), graph, ADDRESSES).authors).toBe('Ada (reported)');
  });

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
