import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { claimMarkdown } from './claim-markdown.ts';

const SOURCES = [
  source('a-source', { shortTitle: 'A source', published: '2026-11' }),
  source('a-retelling', { shortTitle: 'A retelling', derivedFrom: ['a-source'] }),
  source('an-essay', { shortTitle: 'An essay' }),
];

const EMPIRICAL = 'Empirical. Found by experiment, as its authors report. No replication was looked for.';

/** The twin of the claim `a-claim` with these overrides, beside the other claims given. */
function twinOf(overrides: Parameters<typeof claim>[1], others: ReturnType<typeof claim>[] = []): string {
  const graph = graphOf({
    sources: SOURCES,
    topics: [topic('a-topic')],
    claims: [claim('a-claim', overrides), ...others],
  });
  return claimMarkdown(member(graph.claims, 'a-claim'), graph, ADDRESSES);
}

describe('a claim as Markdown', () => {
  it('has the standing, the evidence by relation, the scope and the claims beside it', () => {
    const disputes = {
      relation: 'disputes' as const,
      source: 'an-essay',
      locator: 'section *4*',
      note: 'It is *not* so.',
    };
    const evidence = [finding(disputes), quotation()];
    const links = [{ to: 'b', type: 'refines' as const, note: 'It is more exact.' }];
    const twin = twinOf({ statement: 'A $k$-sparse *set* is so.', evidence, links }, [claim('b')]);
    expect(twin.split('\n\n')).toEqual([
      '# A k-sparse set is so.',
      `Contested. One origin supports it in its own words; one disputes it. ${EMPIRICAL}`,
      '## Supported by',
      '> the words of the source',
      '[A source](https://digest.example/base/sources/a-source/), November 2026. It says so.',
      '## Disputed by',
      'In our words, text not held: The source reports this.',
      '[An essay](https://digest.example/base/sources/an-essay/), section 4. It is not so.',
      '## Scope and limits',
      'Its scope and limits.',
      '## Beside it',
      '- refines: [The claim b.](https://digest.example/base/claims/b/) It is more exact.',
      'Source: https://digest.example/base/claims/a-claim/\n',
    ]);
  });

  it.each([
    ['of its own', {}, '[A source](https://digest.example/base/sources/a-source/), November 2026. It says so.'],
    [
      'that another holds',
      { via: 'an-essay' },
      '[A source](https://digest.example/base/sources/a-source/), November 2026, as quoted in An essay. It says so.',
    ],
    [
      'that a retelling says by itself',
      { source: 'a-retelling', ownRemark: true as const },
      '[A retelling](https://digest.example/base/sources/a-retelling/), its own remark. It says so.',
    ],
    [
      'that a retelling says by itself and another holds',
      { source: 'a-retelling', ownRemark: true as const, via: 'an-essay' },
      '[A retelling](https://digest.example/base/sources/a-retelling/), its own remark, as quoted in An essay. It says so.',
    ],
  ])('says of words %s whose they are', (_, overrides, reference) => {
    expect(twinOf({ evidence: [quotation(overrides)] })).toContain(`> the words of the source\n\n${reference}\n`);
  });

  it('says when and why a claim was withdrawn, and what replaces it', () => {
    const withdrawn = { date: '2026-11-24', why: 'It was *wrong*.' };
    const told = `Withdrawn. The digest no longer makes this claim. ${EMPIRICAL}\n\nWithdrawn on 24 November 2026. It was wrong.\n\n`;
    expect(twinOf({ withdrawn })).toContain(`${told}## Scope`);
    expect(twinOf({ withdrawn: { ...withdrawn, successor: 'b' } }, [claim('b')])).toContain(
      `${told}In its place: [The claim b.](https://digest.example/base/claims/b/)\n\n## Scope`,
    );
  });
});
