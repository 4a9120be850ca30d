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
});
