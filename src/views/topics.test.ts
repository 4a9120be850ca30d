import { describe, expect, it } from 'vitest';
import { MOST_LISTED } from '../digest/large.ts';
import { ADDRESSES, claim, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { draftFilteredPages } from './filtered-claims.ts';
import { viewTopicLine, viewTopicPage } from './topics.ts';

const GRAPH = graphOf({
  sources: [source('a-source')],
  topics: [topic('a-topic', { body: 'See [it](../claims/supported.md).' }), topic('empty')],
  claims: [
    claim('open', { links: [{ to: 'supported', type: 'refines', note: 'It is *more* exact.' }] }),
    claim('supported', {
      evidence: [quotation()],
      links: [
        { to: 'elsewhere', type: 'answers', note: 'It answers it.' },
        { to: 'unknown', type: 'answers', note: 'It answers it.' },
      ],
    }),
    claim('also-open'),
    claim('elsewhere', { topics: ['another'], links: [{ to: 'open', type: 'supports', note: 'It helps.' }] }),
  ],
});

describe('a topic in a list', () => {
  it('counts its claims by standing', () => {
    expect(viewTopicLine(member(GRAPH.topics, 'a-topic'), GRAPH, ADDRESSES)).toEqual({
      id: 'a-topic',
      title: 'Topic a-topic',
      question: 'What is asked?',
      href: '/base/topics/a-topic/',
      count: 3,
      standings: [
        { name: 'supported', label: 'Supported', count: 1 },
        { name: 'open', label: 'Open', count: 2 },
      ],
    });
  });

  it('without claims has no standings', () => {
    expect(viewTopicLine(member(GRAPH.topics, 'empty'), GRAPH, ADDRESSES)).toMatchObject({ count: 0, standings: [] });
  });
});

describe('the page of a topic', () => {
  const page = viewTopicPage(member(GRAPH.topics, 'a-topic'), GRAPH, ADDRESSES);

  it('groups claims by standing', () => {
    expect(page.groups.map(({ label, claims }) => [label, claims.map(({ id }) => id)])).toEqual([
      ['Supported', ['supported']],
      ['Open', ['open', 'also-open']],
    ]);
  });

  it('shows each link between two of its claims once', () => {
    expect(page.links.map(({ from, label, to, note }) => [from.id, label, to.id, note])).toEqual([
      ['open', 'refines', 'supported', 'It is <em>more</em> exact.'],
    ]);
  });

  it('leads the links of its introduction to pages', () => {
    expect(page.introduction).toBe('<p>See <a href="/base/claims/supported/">it</a>.</p>');
  });
});

describe('the page of a large topic', () => {
  /** A topic of so many claims, one of them supported, each of the others with a link to the one before. */
  const graphWith = (count: number) =>
    graphOf({
      sources: [source('a-source')],
      topics: [topic('a-topic')],
      claims: [
        claim('supported', { evidence: [quotation()] }),
        ...Array.from({ length: count - 1 }, (_, at) =>
          claim(`claim-${String(at)}`, {
            links: [{ to: at === 0 ? 'supported' : `claim-${String(at - 1)}`, type: 'refines', note: 'More exact.' }],
          }),
        ),
      ],
    });
  const pageWith = (count: number) => {
    const graph = graphWith(count);
    return viewTopicPage(member(graph.topics, 'a-topic'), graph, ADDRESSES);
  };
  const listed = ({ groups }: ReturnType<typeof pageWith>) => groups.map(({ name, claims }) => [name, claims.length]);

  it('lists all of its claims and links where these are as many as can be read', () => {
    const page = pageWith(MOST_LISTED);
    expect(listed(page)).toEqual([
      ['supported', 1],
      ['open', MOST_LISTED - 1],
    ]);
    expect([page.all, page.links.length, page.linkCount]).toEqual([null, MOST_LISTED - 1, MOST_LISTED - 1]);
  });

  it('lists no more of them than can be read, some of each standing, and says how many there are', () => {
    const page = pageWith(MOST_LISTED + 2);
    expect(listed(page)).toEqual([
      ['supported', 1],
      ['open', MOST_LISTED - 1],
    ]);
    expect([page.count, page.links.length, page.linkCount]).toEqual([MOST_LISTED + 2, MOST_LISTED, MOST_LISTED + 1]);
  });

  it('leads to the pages of a list that has all of its claims', () => {
    const graph = graphWith(MOST_LISTED + 1);
    const { all } = viewTopicPage(member(graph.topics, 'a-topic'), graph, ADDRESSES);
    const pages = draftFilteredPages(graph, ADDRESSES).filter(({ href }) => href === all);
    expect(pages.map(({ path }) => path)).toEqual([all, `${all ?? ''}2/`]);
    expect(pages.flatMap(({ groups }) => groups.flatMap(({ claims }) => claims))).toHaveLength(MOST_LISTED + 1);
  });
});
