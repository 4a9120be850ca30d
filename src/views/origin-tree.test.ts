import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';
import { countOrigins, viewOrigins, type OriginView } from './origin-tree.ts';

const SOURCES = [
  source('a-machine', { derivedFrom: ['a-retelling'], machineWritten: true }),
  source('a-remark', { text: 'none' }),
  source('a-retelling', { derivedFrom: ['a-remark'] }),
  source('a-survey', { derivedFrom: ['a-paper', 'a-remark'] }),
  source('a-paper'),
];

function originsBehind(...evidence: ClaimData['evidence']): OriginView[] {
  const graph = graphOf({ sources: SOURCES, claims: [claim('a-claim', { evidence })] });
  return viewOrigins(member(graph.claims, 'a-claim'), graph, ADDRESSES);
}

/** `a > b > c` for each way down a tree. */
function ways(origins: readonly OriginView[]): string[] {
  return origins.flatMap(({ label, retellings }) =>
    retellings.length === 0 ? [label] : ways(retellings).map((way) => `${label} > ${way}`),
  );
}

describe('viewOrigins', () => {
  it('shows an origin with its address and what is to be known of it', () => {
    expect(originsBehind(quotation({ source: 'a-machine' }))).toEqual([
      {
        label: 'a-remark',
        href: '/base/sources/a-remark/',
        note: 'text not held',
        retellings: [
          {
            label: 'a-retelling',
            href: '/base/sources/a-retelling/',
            note: null,
            retellings: [
              { label: 'a-machine', href: '/base/sources/a-machine/', note: 'machine-written', retellings: [] },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['an origin alone', ['a-paper'], ['a-paper'], 'one origin'],
    ['two origins', ['a-remark', 'a-paper'], ['a-paper', 'a-remark'], 'two origins'],
    [
      'an origin and its retelling',
      ['a-remark', 'a-retelling'],
      ['a-remark > a-retelling'],
      'one origin, one retelling',
    ],
    ['only the way by which evidence comes', ['a-retelling'], ['a-remark > a-retelling'], 'one origin, one retelling'],
    ['every retelling on the way', ['a-machine'], ['a-remark > a-retelling > a-machine'], 'one origin, two retellings'],
    [
      'a source that retells two origins under both, counted once',
      ['a-survey'],
      ['a-paper > a-survey', 'a-remark > a-survey'],
      'two origins, one retelling',
    ],
  ])('shows %s', (_, cited, trees, count) => {
    const origins = originsBehind(...cited.map((id) => quotation({ source: id })));
    expect(ways(origins)).toEqual(trees);
    expect(countOrigins(origins)).toBe(count);
  });

  it('shows a retelling that speaks for itself as an origin, not below what it retells elsewhere', () => {
    const own = quotation({ source: 'a-retelling', ownRemark: true });
    expect(ways(originsBehind(own))).toEqual(['a-retelling']);
    expect(ways(originsBehind(own, quotation({ source: 'a-remark' })))).toEqual(['a-remark', 'a-retelling']);
  });

  it('shows no origin behind what a program remarks by itself', () => {
    const origins = originsBehind(quotation({ source: 'a-machine', ownRemark: true }));
    expect(origins).toEqual([]);
    expect(countOrigins(origins)).toBe('no origins');
  });

  it('leaves out what is only mentioned, unless there is nothing else', () => {
    const mention = quotation({ source: 'a-paper', relation: 'mentions' });
    expect(ways(originsBehind(mention, quotation({ source: 'a-remark' })))).toEqual(['a-remark']);
    expect(ways(originsBehind(mention))).toEqual(['a-paper']);
  });

  it('ends at a cycle, which a check reports', () => {
    const graph = graphOf({
      sources: [source('a', { derivedFrom: ['b', 'c'] }), source('b', { derivedFrom: ['a'] }), source('c')],
      claims: [claim('a-claim', { evidence: [quotation({ source: 'b' })] })],
    });
    expect(ways(viewOrigins(member(graph.claims, 'a-claim'), graph, ADDRESSES))).toEqual(['c > a > b']);
  });
});
