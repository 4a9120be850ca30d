import { describe, expect, it } from 'vitest';
import { digestOf, claim, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { viewClaimPage } from './claim-page.ts';

const SOURCES = [
  source('a-remark', { text: 'none' }),
  source('a-retelling', { derivedFrom: ['a-remark'] }),
  source('a-source'),
  source('another', { derivedFrom: ['a-remark'] }),
];

/** The page of the claim `a-claim` with these overrides, beside the other claims given. */
function pageOf(overrides: Parameters<typeof claim>[1], others: ReturnType<typeof claim>[] = []) {
  const graph = graphOf({
    sources: SOURCES,
    topics: [topic('a-topic')],
    claims: [claim('a-claim', overrides), ...others],
  });
  return viewClaimPage(member(graph.claims, 'a-claim'), digestOf(graph));
}

describe('the evidence on a claim’s page', () => {
  it('is grouped by relation: in support, stating, against, limiting, touching', () => {
    const page = pageOf({
      evidence: [
        quotation({ relation: 'mentions', exact: 'a' }),
        quotation({ relation: 'states', exact: 'b' }),
        quotation({ relation: 'qualifies', exact: 'c' }),
        quotation({ relation: 'disputes', exact: 'd' }),
        quotation({ relation: 'supports', exact: 'e' }),
        quotation({ relation: 'supports', exact: 'f' }),
      ],
    });
    expect(page.groups.map(({ heading, pieces }) => [heading, pieces.map(({ words }) => words)])).toEqual([
      ['Supported by', ['e', 'f']],
      ['Stated by', ['b']],
      ['Disputed by', ['d']],
      ['Qualified by', ['c']],
      ['Touched on by', ['a']],
    ]);
    expect(page.tally.map(({ relation, count }) => [relation, count])).toEqual([
      ['supports', 2],
      ['states', 1],
      ['disputes', 1],
      ['qualifies', 1],
      ['mentions', 1],
    ]);
  });

  it.each([
    ['one source', [quotation(), quotation({ exact: 'more' })]],
    ['two sources', [quotation(), quotation({ source: 'a-retelling' })]],
    ['two sources, one origin', [quotation({ source: 'another' }), quotation({ source: 'a-retelling' })]],
    [
      'three sources, two origins',
      [quotation(), quotation({ source: 'another' }), quotation({ source: 'a-retelling' })],
    ],
  ])('is counted as %s', (count, evidence) => {
    expect(pageOf({ evidence }).groups.map((group) => group.count)).toEqual([count]);
  });

  it('may be none', () => {
    expect(pageOf({})).toMatchObject({ groups: [], tally: [], origins: [], originCount: 'No origins.' });
  });
});

describe('the claims beside a claim', () => {
  it('are named from its side of the link, whichever way this leads', () => {
    const page = pageOf({ links: [{ to: 'b', type: 'refines', note: 'It is *more* exact.' }] }, [
      claim('b'),
      claim('c', { links: [{ to: 'a-claim', type: 'answers', note: 'It answers.' }] }),
      claim('d', { links: [{ to: 'a-claim', type: 'in-tension-with', note: 'Hard to hold both.' }] }),
    ]);
    expect(page.neighbours.map(({ label, href, statement, note }) => [label, href, statement, note])).toEqual([
      ['refines', '/base/claims/b/', 'The claim b.', 'It is <em>more</em> exact.'],
      ['answered by', '/base/claims/c/', 'The claim c.', 'It answers.'],
      ['in tension with', '/base/claims/d/', 'The claim d.', 'Hard to hold both.'],
    ]);
  });

  it('are left out where they do not exist', () => {
    expect(pageOf({ links: [{ to: 'unknown', type: 'refines', note: 'It is more exact.' }] }).neighbours).toEqual([]);
  });
});

describe('a claim’s page', () => {
  it('names the statement in plain text for titles and as HTML for the page', () => {
    expect(pageOf({ statement: 'A $k$-sparse *set* is so.' })).toMatchObject({
      title: 'A k-sparse set is so.',
      statement: expect.stringContaining('-sparse <em>set</em> is so.') as string,
    });
  });

  it.each([
    ['theorem', 'Theorem', 'Announced as proved by its authors. No proof was checked here.'],
    ['empirical', 'Empirical', 'Found by experiment, as its authors report. No replication was looked for.'],
    ['conceptual', 'Conceptual', 'A way of seeing things, an author’s or our own.'],
    ['opinion', 'Opinion', 'A judgement on the state or the future of the field.'],
  ] as const)('says of a claim that is %s what that means, and what was not checked', (kind, label, meaning) => {
    expect(pageOf({ kind }).kind).toEqual({ label, meaning });
  });

  it('keeps a withdrawn claim, with the reason and its successor', () => {
    const withdrawn = { date: '2026-11-24', why: 'It was *wrong*.', successor: 'b' };
    const page = pageOf({ withdrawn }, [claim('b')]);
    expect(page.standing).toMatchObject({ label: 'Withdrawn', reason: 'The digest no longer makes this claim.' });
    expect(page.withdrawn).toEqual({
      date: '24 November 2026',
      why: 'It was <em>wrong</em>.',
      successor: { href: '/base/claims/b/', statement: 'The claim b.' },
    });
    expect(pageOf({ withdrawn: { date: '2026-11-24', why: 'It was wrong.' } }).withdrawn?.successor).toBeNull();
  });

  it('names only topics that exist', () => {
    expect(pageOf({ topics: ['a-topic', 'unknown'] }).topics).toEqual([
      { title: 'Topic a-topic', href: '/base/topics/a-topic/' },
    ]);
  });

  it('names evidence that it no longer has, whose addresses were given out', () => {
    const graph = graphOf({ sources: SOURCES, claims: [claim('a-claim', { evidence: [quotation()] })] });
    const [kept] = member(graph.claims, 'a-claim').evidence;
    const permalinks = [kept?.id ?? '', 'e-gone'].map((id) => ({
      address: `/claims/a-claim/#${id}`,
      date: '2026-11-23',
    }));
    const page = viewClaimPage(member(graph.claims, 'a-claim'), { ...digestOf(graph), permalinks });
    expect(page.retired).toEqual(['e-gone']);
  });
});
