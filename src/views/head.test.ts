import { describe, expect, it } from 'vitest';
import { cslOfSource } from '../exports/csl.ts';
import { ADDRESSES, claim, graphOf, member, source, topic } from '../test/graph-builders.ts';
import { claimHead, claimVersionHead, digestHead, sourceHead, topicHead, type Head } from './head.ts';

const contentOf = ({ meta }: Head, name: string) =>
  meta.filter((tag) => tag.name === name).map(({ content }) => content);
const hrefOf = ({ links }: Head, rel: string) => links.filter((link) => link.rel === rel).map(({ href }) => href);

describe('the head of a claim', () => {
  const history = [
    { date: '2026-11-23', changed: ['published' as const], why: 'First published.' },
    { date: '2026-12-01', changed: ['scope' as const], why: 'It was narrowed.' },
  ];
  const { claims } = graphOf({ claims: [claim('a-claim', { statement: 'It *is* so.', history })] });
  const head = claimHead(member(claims, 'a-claim'), ADDRESSES);
  const version = 'https://digest.example/base/claims/a-claim/v2/';

  it('cites its newest version, with the day of that', () => {
    expect(head.meta).toEqual([
      { name: 'z:itemType', content: 'webpage' },
      { name: 'citation_title', content: 'It is so.' },
      { name: 'citation_publication_date', content: '2026/12/01' },
      { name: 'citation_public_url', content: version },
      { name: 'DC.rights', content: 'CC BY 4.0' },
    ]);
    expect(hrefOf(head, 'cite-as')).toEqual([version]);
  });

  it('names what it is, what describes it, and its other forms', () => {
    const at = (ending: string) => `/base/claims/a-claim${ending}`;
    expect(hrefOf(head, 'type')).toEqual(['https://schema.org/Claim']);
    expect(hrefOf(head, 'describedby')).toEqual(['.bib', '.ris', '.csl.json'].map(at));
    expect(hrefOf(head, 'alternate')).toEqual(['.json', '.jsonld', '.trig', '.md', '/feed.xml', '/feed.json'].map(at));
  });
});

it('the head of a version of a claim cites that version, by what it said and with its day', () => {
  const history = [
    { date: '2026-11-23', changed: ['published' as const], why: 'First published.' },
    { date: '2026-11-25', changed: ['links' as const], why: 'It was linked.' },
    { date: '2026-12-01', changed: ['statement' as const], why: 'It was put better.' },
  ];
  const headOf = (overrides: Parameters<typeof claim>[1]) => {
    const { claims } = graphOf({ claims: [claim('a-claim', { statement: 'It is so now.', history, ...overrides })] });
    return claimVersionHead(member(claims, 'a-claim'), 1, 'It *was* so.', ADDRESSES);
  };
  const version = 'https://digest.example/base/claims/a-claim/v1/';
  expect(headOf({})).toEqual({
    meta: [
      { name: 'z:itemType', content: 'webpage' },
      { name: 'citation_title', content: 'It was so.' },
      { name: 'citation_publication_date', content: '2026/11/23' },
      { name: 'citation_public_url', content: version },
      { name: 'DC.rights', content: 'CC BY 4.0' },
    ],
    links: [
      { rel: 'cite-as', href: version },
      { rel: 'type', href: 'https://schema.org/Claim' },
    ],
  });
  const withdrawn = { date: '2026-12-03', why: 'It was wrong.' };
  expect(contentOf(headOf({ withdrawn }), 'citation_title')).toEqual(['Withdrawn: It was so.']);
});

describe('the head of a source', () => {
  const headOf = (overrides: Parameters<typeof source>[1]) => {
    const { sources } = graphOf({ sources: [source('a-source', { title: 'Its title', ...overrides })] });
    return sourceHead(member(sources, 'a-source'), ADDRESSES);
  };
  const paper = { kind: 'paper', url: 'https://arxiv.example/1' } as const;

  it.each([
    ['post', { kind: 'post' }, 'forumPost', 'SocialMediaPosting'],
    ['brief', { kind: 'brief' }, 'webpage', 'Article'],
    ['article', { kind: 'article' }, 'newspaperArticle', 'NewsArticle'],
    ['essay', { kind: 'essay' }, 'blogPost', 'BlogPosting'],
    ['preprint', { kind: 'preprint', containerTitle: 'arXiv' }, 'preprint', 'ScholarlyArticle'],
    ['paper of a conference', { ...paper, containerTitle: 'ICML 2025' }, 'conferencePaper', 'ScholarlyArticle'],
    ['paper of a journal', { ...paper, containerTitle: 'TMLR 2025' }, 'journalArticle', 'ScholarlyArticle'],
    ['video', { kind: 'video' }, 'videoRecording', 'VideoObject'],
  ] as [string, Parameters<typeof source>[1], string, string][])(
    'says what a %s is',
    (_, overrides, zotero, schema) => {
      const head = headOf(overrides);
      expect(contentOf(head, 'z:itemType')).toEqual([zotero]);
      expect(hrefOf(head, 'type')).toEqual([`https://schema.org/${schema}`]);
    },
  );

  it.each([
    ['TMLR 2025', 'citation_journal_title'],
    ['ICML 2025', 'citation_conference_title'],
  ])('names the venue of a paper, %s, as %s', (containerTitle, name) => {
    expect(contentOf(headOf({ ...paper, containerTitle }), name)).toEqual([containerTitle]);
  });

  it('cites the original, with what is known of it', () => {
    const head = headOf({
      kind: 'essay',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Emmy Noether' }],
      published: '2025-05',
      containerTitle: 'a.example',
      url: 'https://a.example/essay',
    });
    expect(head.meta).toEqual([
      { name: 'z:itemType', content: 'blogPost' },
      { name: 'citation_title', content: 'Its title' },
      { name: 'citation_author', content: 'Lovelace, Ada' },
      { name: 'citation_author', content: 'Noether, Emmy' },
      { name: 'citation_publication_date', content: '2025/05' },
      { name: 'DC.source', content: 'a.example' },
      { name: 'citation_public_url', content: 'https://a.example/essay' },
    ]);
    expect(hrefOf(head, 'cite-as')).toEqual(['https://a.example/essay']);
  });

  it.each([
    [
      ['Hugues Van Assel', 'Plato'],
      ['Van Assel, Hugues', 'Plato'],
    ],
    [['Martin Luther King Jr.'], ['King, Martin Luther, Jr.']],
    [['Gemini Team'], ['Gemini Team']],
    // Of a name that stands alone, words on either side of a comma are read as two authors.
    [['Jan Diderik van der Waals'], ['Jan Diderik van der Waals']],
    [
      ['Jan Diderik van der Waals', 'Plato'],
      ['van der Waals, Jan Diderik', 'Plato'],
    ],
  ])('says what the family name of an author is: %j as %j', (names, written) => {
    const head = headOf({ authors: names.map((name) => ({ name })) });
    expect(contentOf(head, 'citation_author')).toEqual(written);
  });

  it.each([
    ['inferred', []],
    ['reported', ['Lovelace, Ada']],
  ] as const)('names authors who are %s: %j', (level, names) => {
    const head = headOf({ authors: [{ name: 'Ada Lovelace' }], doubts: [{ about: 'author', level }] });
    expect(contentOf(head, 'citation_author')).toEqual(names);
  });

  it('says nothing to cite of what is not identified', () => {
    const warnings = [{ kind: 'unidentified' as const, text: 'Which is meant is not certain.' }];
    const head = headOf({ kind: 'video', text: 'none', authors: [{ name: 'Ada Lovelace' }], warnings });
    expect(head.meta).toEqual([]);
    expect(hrefOf(head, 'describedby')).toEqual([]);
    expect(hrefOf(head, 'type')).toEqual(['https://schema.org/VideoObject']);
  });

  it('calls a text without a title as its citation does: by words of ours, in brackets', () => {
    const untitled = { title: null, shortTitle: 'Ada’s post' };
    const { sources } = graphOf({ sources: [source('a-source', untitled)] });
    expect(contentOf(headOf(untitled), 'citation_title')).toEqual(['[Ada’s post]']);
    expect(cslOfSource(member(sources, 'a-source')).title).toBe('[Ada’s post]');
  });

  it('leaves out what is not known', () => {
    const head = headOf({});
    expect(head.meta.map(({ name }) => name)).toEqual(['z:itemType', 'citation_title']);
    expect(hrefOf(head, 'cite-as')).toEqual([]);
  });
});

it('a topic and the digest name their feeds', () => {
  const { topics } = graphOf({ topics: [topic('a-topic')] });
  expect(topicHead(member(topics, 'a-topic'), ADDRESSES).links.map(({ href }) => href)).toEqual([
    '/base/topics/a-topic/feed.xml',
    '/base/topics/a-topic/feed.json',
  ]);
  // The layout names the Atom feed of the digest on every page.
  expect(digestHead(ADDRESSES).links.map(({ href }) => href)).toEqual(['/base/feed.json']);
});
