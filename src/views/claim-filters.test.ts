import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { viewFilters } from './claim-filters.ts';

describe('the filters of claims', () => {
  const graph = graphOf({
    sources: [source('a-post'), source('an-essay', { kind: 'essay' })],
    topics: [topic('a-topic'), topic('empty')],
    claims: [
      claim('one', { kind: 'theorem', evidence: [quotation({ source: 'a-post' }), quotation({ source: 'an-essay' })] }),
      claim('two', {
        evidence: [quotation({ source: 'a-post', exact: 'a' }), quotation({ source: 'a-post', exact: 'b' })],
      }),
      claim('three', { evidence: [quotation({ source: 'unknown', relation: 'states' })] }),
    ],
  });

  it('are those that leave at least one claim, each with the claims that it leaves', () => {
    expect(
      viewFilters(graph, ADDRESSES).map(({ facet, options }) => [
        facet,
        options.map(({ label, claims }) => [label, claims]),
      ]),
    ).toEqual([
      ['topic', [['Topic a-topic', ['one', 'two', 'three']]]],
      [
        'standing',
        [
          ['Supported', ['one', 'two']],
          ['Asserted', ['three']],
        ],
      ],
      [
        'kind',
        [
          ['Theorem', ['one']],
          ['Empirical', ['two', 'three']],
        ],
      ],
      [
        'source',
        [
          ['Post', ['one', 'two']],
          ['Essay', ['one']],
        ],
      ],
    ]);
  });

  it('are pages of their own', () => {
    const hrefs = viewFilters(graph, ADDRESSES).flatMap(({ options }) => options.map(({ href }) => href));
    expect(hrefs).toContain('/base/claims/standing/supported/');
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});
