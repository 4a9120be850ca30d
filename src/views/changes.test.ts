import { describe, expect, it } from 'vitest';
import { MOST_LISTED } from '../digest/large.ts';
import { ADDRESSES, claim, graphOf, source } from '../test/graph-builders.ts';
import { viewLastChanges } from './changes.ts';

describe('the last changes', () => {
  it('lists days newest first, each with the claims and sources of that day', () => {
    const graph = graphOf({
      sources: [source('a-source', { added: '2026-11-24' })],
      claims: [
        claim('a-claim', {
          statement: 'It *is* so.',
          history: [
            { date: '2026-11-23', changed: ['published'], why: 'First published.' },
            { date: '2026-11-24', changed: ['statement', 'scope', 'evidence'], why: 'It was *too* wide.' },
          ],
        }),
      ],
    });
    const line = { href: '/base/claims/a-claim/', title: 'It <em>is</em> so.', standing: null };
    expect(viewLastChanges(graph, ADDRESSES)).toEqual([
      {
        iso: '2026-11-24',
        date: '24 November 2026',
        claims: [{ ...line, what: 'Changed: statement, scope and evidence', why: 'It was <em>too</em> wide.' }],
        sources: [
          { what: 'New source', href: '/base/sources/a-source/', title: 'a-source', why: null, standing: null },
        ],
      },
      { iso: '2026-11-23', date: '23 November 2026', claims: [{ ...line, what: 'New claim', why: null }], sources: [] },
    ]);
  });

  it('lists no more of them than can be read, the newest', () => {
    const claims = Array.from({ length: MOST_LISTED + 1 }, (_, index) => claim(`claim-${String(index)}`));
    const graph = graphOf({ claims, sources: [source('a-source', { added: '2000-01-01' })] });
    const days = viewLastChanges(graph, ADDRESSES);
    expect(days.flatMap((day) => day.claims)).toHaveLength(MOST_LISTED);
    expect(days.flatMap((day) => day.sources)).toEqual([]);
  });

  it('says when and why a claim was withdrawn', () => {
    const withdrawn = { date: '2026-11-25', why: 'It was *wrong*.' };
    const [day] = viewLastChanges(graphOf({ claims: [claim('a-claim', { withdrawn })] }), ADDRESSES);
    expect(day?.claims).toEqual([
      {
        what: 'Withdrawn',
        href: '/base/claims/a-claim/',
        title: 'The claim a-claim.',
        why: 'It was <em>wrong</em>.',
        standing: 'Standing: open → withdrawn.',
      },
    ]);
  });

  it('escapes the title of a source, which is no Markdown and no HTML', () => {
    const graph = graphOf({ sources: [source('a-source', { title: 'A *b* & <img src=x onerror=alert(1) //' })] });
    expect(viewLastChanges(graph, ADDRESSES)[0]?.sources[0]?.title).toBe(
      'A *b* &#x26; &#x3C;img src=x onerror=alert(1) //',
    );
  });
});
