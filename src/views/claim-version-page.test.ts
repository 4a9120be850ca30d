import { describe, expect, it } from 'vitest';
import { canonicalClaim } from '../digest/canonical-claim.ts';
import { claim, digestOf, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { viewClaimVersion } from './claim-version-page.ts';

describe('a version of a claim', () => {
  it('names of each piece of evidence whose words it shows, where they stand, and where a finding does', () => {
    const document = claim('a-claim', {
      evidence: [
        quotation({ source: 'a-talk', via: 'first-name' }),
        quotation({ source: 'first-name', ownRemark: true }),
        finding({ source: 'a-talk', locator: 'section *4*' }),
      ],
    });
    const graph = graphOf({
      sources: [source('a-talk'), source('a-source', { shortTitle: 'The source', aliases: ['first-name'] })],
      claims: [document],
    });
    const line = canonicalClaim(document.data, document.body);
    const { evidence } = viewClaimVersion(member(graph.claims, 'a-claim'), 1, line, digestOf(graph));
    const [talk, holder] = [
      { label: 'a-talk', href: '/base/sources/a-talk/' },
      { label: 'The source', href: '/base/sources/a-source/' },
    ];
    expect(evidence).toMatchObject([
      { quoted: true, source: talk, via: holder, ownRemark: false, locator: null },
      { quoted: true, source: holder, via: null, ownRemark: true, locator: null },
      { quoted: false, source: talk, via: null, ownRemark: false, locator: 'section <em>4</em>' },
    ]);
  });

  it('tells what has happened to the claim since, its withdrawal too', () => {
    const before = claim('a-claim', { evidence: [finding()] });
    const after = claim('a-claim', {
      evidence: [quotation()],
      history: [
        { date: '2026-11-23', changed: ['published'], why: 'First published.' },
        { date: '2026-11-25', changed: ['links'], why: 'A link was added.' },
        { date: '2026-12-01', changed: ['evidence'], why: 'Its *text* is held now.' },
      ],
      withdrawn: { date: '2026-12-03', why: 'It was wrong.' },
    });
    const lines = [before, after].map(({ data, body }) => canonicalClaim(data, body));
    const graph = graphOf({ claims: [after], sources: [source('a-source')] }, { 'a-claim': lines });
    const sinceVersion = (number: 1 | 2) =>
      viewClaimVersion(member(graph.claims, 'a-claim'), number, lines[number - 1] ?? '', digestOf(graph));
    expect(sinceVersion(1).since).toMatchObject([
      { date: '25 November 2026', changed: 'links', why: 'A link was added.', version: null },
      { date: '1 December 2026', changed: 'evidence', version: { number: 2 } },
      { date: '3 December 2026', changed: 'withdrawn', why: 'It was wrong.' },
    ]);
    expect(sinceVersion(2).since).toMatchObject([{ changed: 'withdrawn' }]);
    expect(sinceVersion(2).isWithdrawn).toBe(true);
    const daysOf = (number: 1 | 2) =>
      sinceVersion(number).head.meta.flatMap(({ name, content }) => (name.endsWith('_date') ? [content] : []));
    expect([daysOf(1), daysOf(2)]).toEqual([['2026/11/23'], ['2026/12/01']]);
  });
});
