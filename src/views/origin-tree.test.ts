import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';
import { countOrigins, tellOriginsLeftOut, viewOrigins, type OriginView } from './origin-tree.ts';

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

  it('says how many more only mention the claim, which are left out', () => {
    const left = (...evidence: ReturnType<typeof quotation>[]) =>
      tellOriginsLeftOut(
        member(graphOf({ sources: SOURCES, claims: [claim('a-claim', { evidence })] }).claims, 'a-claim'),
      );
    const mention = { relation: 'mentions' as const };
    expect(left(quotation({ source: 'a-paper' }))).toBeNull();
    expect(left(quotation({ source: 'a-paper', ...mention }))).toBeNull();
    expect(left(quotation({ source: 'a-paper' }), quotation({ source: 'a-remark', ...mention }))).toBe(
      'One more only mentions it.',
    );
    expect(left(quotation({ source: 'a-paper' }), quotation({ source: 'a-paper', ...mention }))).toBeNull();
  });

  it('shows what retells a source once, and where it stands again, that this stands above', () => {
    const sources = [...SOURCES, source('a-digest', { derivedFrom: ['a-survey'] })];
    const evidence = [quotation({ source: 'a-digest' })];
    const graph = graphOf({ sources, claims: [claim('a-claim', { evidence })] });
    const origins = viewOrigins(member(graph.claims, 'a-claim'), graph, ADDRESSES);
    expect(ways(origins)).toEqual(['a-paper > a-survey > a-digest', 'a-remark > a-survey']);
    expect(origins.map(({ retellings }) => retellings[0]?.note)).toEqual([null, 'its retellings stand above']);
    expect(countOrigins(origins)).toBe('two origins, two retellings');
  });

  it('stays small where retellings have many ways to their origin', () => {
    const layers = Array.from({ length: 60 }, (_, at) => ['a', 'b'].map((name) => `${name}-${String(at)}`));
    const sources = layers.flatMap((ids, at) =>
      ids.map((id) => source(id, { derivedFrom: layers[at - 1] ?? ['a-paper'] })),
    );
    const evidence = [quotation({ source: 'a-59' })];
    const graph = graphOf({ sources: [source('a-paper'), ...sources], claims: [claim('a-claim', { evidence })] });
    expect(countOrigins(viewOrigins(member(graph.claims, 'a-claim'), graph, ADDRESSES))).toBe(
      'one origin, 119 retellings',
    );
  });

  it('shows a chain of any length, in lists that are at most ten deep', () => {
    const length = 3000;
    const id = (at: number) => `a-${String(at).padStart(4, '0')}`;
    const sources = Array.from({ length }, (_, at) => source(id(at), { derivedFrom: at === 0 ? [] : [id(at - 1)] }));
    const evidence = [quotation({ source: id(length - 1) })];
    const graph = graphOf({ sources, claims: [claim('a-claim', { evidence })] });
    const origins = viewOrigins(member(graph.claims, 'a-claim'), graph, ADDRESSES);
    expect(countOrigins(origins)).toBe('one origin, 2999 retellings');
    let list = origins;
    for (let depth = 1; depth < 10; depth += 1) {
      expect(list.map(({ label }) => label)).toEqual([id(depth - 1)]);
      list = list[0]?.retellings ?? [];
    }
    expect(list.map(({ label }) => label)).toEqual(Array.from({ length: length - 9 }, (_, at) => id(at + 9)));
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
