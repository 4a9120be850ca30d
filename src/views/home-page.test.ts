import { describe, expect, it } from 'vitest';
import type { Corpus } from '../digest/corpus.ts';
import { ADDRESSES, claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { viewHomePage } from './home-page.ts';

const ESSAYS: Corpus['essays'] = [
  {
    id: 'overview',
    file: 'content/overview.md',
    data: { title: 'An overview', description: 'It says it.' },
    body: 'See [one](claims/one.md).',
  },
];
const GRAPH = graphOf({
  sources: [source('a-source'), source('a-retelling', { derivedFrom: ['a-source'], added: '2026-11-24' })],
  topics: [topic('a-topic')],
  claims: [claim('one', { evidence: [quotation(), finding()] }), claim('two')],
});

describe('the home page', () => {
  const home = viewHomePage(GRAPH, ESSAYS, ADDRESSES);

  it('counts what the digest holds, retellings apart from origins', () => {
    expect(home.lead).toBe(
      'Two claims tied to sources: one quotation, checked letter for letter, and one finding in our words where a text is not held.',
    );
    expect([home.sources, home.origins]).toEqual(['two sources', 'one origin']);
  });

  it('tells origins that share authors from others', () => {
    const sources = ['a-source', 'another'].map((id) => source(id, { authors: [{ name: 'X' }] }));
    expect(viewHomePage(graphOf({ sources }), ESSAYS, ADDRESSES).origins).toBe(
      'two origins, of which two are tied by shared authors into one circle',
    );
  });

  it('leads from the overview to claims, and says how each stands', () => {
    expect(home.overview).toEqual({
      title: 'An overview',
      html: '<p>See <a href="/base/claims/one/" class="standing-supported" aria-description="Supported">one</a>.</p>',
    });
  });

  it('shows how the claims stand in all, and each topic', () => {
    expect(home.standings.map(({ name, count }) => [name, count])).toEqual([
      ['supported', 1],
      ['open', 1],
    ]);
    expect(home.topics.map(({ id, count }) => [id, count])).toEqual([['a-topic', 2]]);
  });

  it('sums up the last days of change', () => {
    expect(home.changes).toEqual([
      { iso: '2026-11-24', date: '24 November 2026', summary: 'one source' },
      { iso: '2026-11-23', date: '23 November 2026', summary: 'two claims and one source' },
    ]);
  });

  it('has no picture of evidence where there is none', () => {
    expect([GRAPH, graphOf({})].map((graph) => viewHomePage(graph, ESSAYS, ADDRESSES).isDrawn)).toEqual([true, false]);
  });

  it('may be without an overview', () => {
    expect(viewHomePage(GRAPH, [], ADDRESSES).overview).toBeNull();
  });
});
