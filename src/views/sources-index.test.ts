import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, quotation, source } from '../test/graph-builders.ts';
import { viewSourcesIndex } from './sources-index.ts';

describe('the list of sources', () => {
  const graph = graphOf({
    sources: [
      source('a-paper', { kind: 'paper', containerTitle: 'A journal', text: 'none' }),
      source('a-post', { body: 'one two three four' }),
      source('a-retelling', { derivedFrom: ['a-post'], text: 'partial' }),
    ],
    claims: [
      claim('a', { evidence: [quotation({ source: 'a-post', exact: 'one two' })] }),
      claim('b', { evidence: [quotation({ source: 'a-post', exact: 'one two' })] }),
    ],
  });
  const index = viewSourcesIndex(graph, ADDRESSES);

  it('groups them by kind and says how much of each is used', () => {
    expect(
      index.groups.map(({ plural, sources }) => [plural, sources.map(({ id, use, share }) => [id, use, share])]),
    ).toEqual([
      [
        'Posts',
        [
          ['a-post', 'used by two claims', 39],
          ['a-retelling', 'used by no claim', 0],
        ],
      ],
      ['Papers', [['a-paper', 'used by no claim', null]]],
    ]);
  });

  it('counts what is held, and origins apart from retellings', () => {
    expect(index).toMatchObject({
      held: 'Text held: 1, text held in part: 1, text not held: 1.',
      origins: 'Three sources, two origins.',
    });
  });

  it('tells origins that share authors from others', () => {
    const sources = ['a', 'b', 'c'].map((id) => source(id, { authors: [{ name: id === 'c' ? 'Y' : 'X' }] }));
    expect(viewSourcesIndex(graphOf({ sources }), ADDRESSES).origins).toBe(
      'Three sources, three origins, of which two are tied by shared authors into one circle.',
    );
  });
});
