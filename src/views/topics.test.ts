import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
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
