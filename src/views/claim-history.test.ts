import { expect, it } from 'vitest';
import { canonicalClaim } from '../digest/canonical-claim.ts';
import { hashText } from '../digest/content-id.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { viewHistory } from './claim-history.ts';

it('tells what changed, why, what became of the standing, and the version with its hash', () => {
  const before = claim('a-claim', { evidence: [finding()] });
  const after = claim('a-claim', {
    evidence: [quotation()],
    history: [
      { date: '2026-11-23', changed: ['published'], why: 'First published.' },
      { date: '2026-12-01', changed: ['evidence'], why: 'Its *text* is held now.' },
      { date: '2026-12-02', changed: ['standing'], why: 'The source was found to retell another.' },
    ],
    withdrawn: { date: '2026-12-03', why: 'It was wrong.' },
  });
  const lines = [canonicalClaim(before.data, before.body), canonicalClaim(after.data, after.body)] as const;
  const graph = graphOf(
    { claims: [after], sources: [source('a-source', { shortTitle: 'A' })] },
    { 'a-claim': [...lines] },
  );
  const versionOf = (number: 1 | 2) => {
    const hash = hashText(lines[number === 1 ? 0 : 1]);
    return { number, href: `/base/claims/a-claim/v${String(number)}/`, hash, short: `${hash.slice(0, 8)}…` };
  };
  expect(viewHistory(member(graph.claims, 'a-claim'), graph, ADDRESSES)).toEqual([
    {
      date: '23 November 2026',
      iso: '2026-11-23',
      changed: 'first published',
      why: null,
      standing: null,
      version: versionOf(1),
    },
    {
      date: '1 December 2026',
      iso: '2026-12-01',
      changed: 'evidence',
      why: 'Its <em>text</em> is held now.',
      standing: 'Standing: reported → supported, since A now supports it in its own words.',
      version: versionOf(2),
    },
    {
      date: '2 December 2026',
      iso: '2026-12-02',
      changed: 'standing',
      why: 'The source was found to retell another.',
      standing: null,
      version: null,
    },
    {
      date: '3 December 2026',
      iso: '2026-12-03',
      changed: 'withdrawn',
      why: 'It was wrong.',
      standing: 'Standing: supported → withdrawn.',
      version: null,
    },
  ]);
});
