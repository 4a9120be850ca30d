import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { viewArguments } from './arguments.ts';
import { viewClaimLine } from './claim-line.ts';
import { narrowClaimsIndex, viewClaimsIndex } from './claims-index.ts';
import { draftFilteredPages, typesetPage } from './filtered-claims.ts';

const GRAPH = graphOf({
  sources: [source('a-remark'), source('a-retelling', { derivedFrom: ['a-remark'] }), source('a-paper')],
  topics: [topic('a-topic', { order: 2 }), topic('first', { order: 1 }), topic('empty', { order: 3 })],
  claims: [
    claim('a', { topics: ['a-topic', 'first'], links: [{ to: 'b', type: 'supports', note: 'It helps.' }] }),
    claim('b', { topics: ['first'] }),
    claim('c', {
      kind: 'theorem',
      evidence: [
        quotation({ source: 'a-remark' }),
        quotation({ source: 'a-retelling' }),
        quotation({ source: 'a-paper', relation: 'mentions' }),
      ],
      links: [{ to: 'unknown', type: 'supports', note: 'It helps.' }],
    }),
  ],
});

describe('the list of claims', () => {
  it('names every claim once, under its main topic, topics in their order', () => {
    expect(viewClaimsIndex(GRAPH, ADDRESSES).map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
      ['Topic first', ['b']],
      ['Topic a-topic', ['a', 'c']],
    ]);
  });

  it('may be narrowed to some claims', () => {
    const narrowed = narrowClaimsIndex(viewClaimsIndex(GRAPH, ADDRESSES), ['c']);
    expect(narrowed.map(({ claims }) => claims.map(({ id }) => id))).toEqual([['c']]);
  });
});

describe('the pages of filters', () => {
  const graph = graphOf({ topics: [topic('a-topic')], claims: [claim('a', { statement: 'It is *not* so.' })] });
  const [page] = draftFilteredPages(graph, ADDRESSES);
  const linesOf = (groups: readonly { claims: readonly object[] }[] = []) => groups.flatMap(({ claims }) => claims);

  it('are told apart by what claims say, and show it typeset', () => {
    expect(linesOf(page?.groups)).toEqual([expect.objectContaining({ markdown: 'It is *not* so.' })]);
    expect(linesOf(page && typesetPage(page).groups)).toEqual(linesOf(viewClaimsIndex(graph, ADDRESSES)));
    expect(linesOf(viewClaimsIndex(graph, ADDRESSES))).toEqual([
      expect.objectContaining({ statement: 'It is <em>not</em> so.' }),
    ]);
  });
});

describe('a claim as a line', () => {
  it('counts origins that are counted, and all sources', () => {
    expect(viewClaimLine(member(GRAPH.claims, 'c'), ADDRESSES)).toEqual({
      id: 'c',
      href: '/base/claims/c/',
      statement: 'The claim c.',
      kind: 'Theorem',
      standing: { name: 'supported', label: 'Supported' },
      weight: 'one origin, three sources',
    });
  });
});

describe('the argument map as lists', () => {
  it('shows every link once, under the claim that has it, and no claim without one', () => {
    expect(viewArguments(GRAPH, ADDRESSES).map(({ claim: { id }, links }) => [id, links])).toEqual([
      ['a', [{ type: 'supports', label: 'supports', href: '/base/claims/b/', statement: 'The claim b.' }]],
    ]);
  });
});
