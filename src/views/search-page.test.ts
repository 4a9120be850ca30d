import { describe, expect, it } from 'vitest';
import { searchRecords } from '../exports/search-records.ts';
import { ADDRESSES, claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { viewSearchPage } from './search-page.ts';

const GRAPH = graphOf({
  sources: [source('a-source'), source('a-talk', { kind: 'video', text: 'none' })],
  claims: [
    claim('a-claim', { evidence: [quotation()] }),
    claim('b-claim', { kind: 'opinion', evidence: [finding({ source: 'a-talk' })] }),
  ],
  topics: [topic('a-topic')],
});

describe('the search page', () => {
  const { facets, lists, description } = viewSearchPage(GRAPH, ADDRESSES);

  it('offers every value that something in the search has, and no other', () => {
    for (const { facet, options } of facets) {
      const values = searchRecords(GRAPH, ADDRESSES).flatMap((record) => record.facets[facet as 'type']);
      expect([facet, options.map(({ value }) => value).sort()]).toEqual([facet, [...new Set(values)].sort()]);
    }
  });

  it('is described by what can be found on it', () => {
    for (const what of ['topics', 'claims', 'quotations', 'sources']) expect(description).toContain(what);
  });

  it('offers the lists of everything in place of a form that cannot run', () => {
    expect(lists).toEqual([
      { title: '2 claims', href: '/base/claims/', about: 'by topic, each with its standing' },
      { title: '2 sources', href: '/base/sources/', about: 'by kind, with what is held of each' },
      { title: '1 topic', href: '/base/topics/', about: 'each a leading question' },
    ]);
  });
});
