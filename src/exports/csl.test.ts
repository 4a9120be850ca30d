import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { sourceHead } from '../views/head.ts';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson, formatPlainText } from './citations.ts';
import { cslOfClaim, cslOfSource } from './csl.ts';
import { exportSource } from './graph-json.ts';
import { claimJsonLd, sourceJsonLd } from './json-ld.ts';
import { formatRis } from './ris.ts';

const PUBLISHED = 'How it is titled';
const PAGES = '2566-2585';
const { sources } = graphOf({
  sources: [
    source('a-source', {
      kind: 'paper',
      title: 'Its title',
      publishedTitle: PUBLISHED,
      containerTitle: 'ICML 2024, PMLR 235',
      page: PAGES,
      published: '2024-02-17',
      url: 'https://arxiv.org/abs/2402.11337',
      arxiv: '2402.11337v1',
      doi: '10.48550/arXiv.2402.11337',
    }),
  ],
});
const paper = member(sources, 'a-source');
const item = cslOfSource(paper);
const NOTE = `Published as “${PUBLISHED}” in ICML 2024, PMLR 235, pp. ${PAGES}.`;

describe('a paper whose text is that of arXiv', () => {
  it('is cited as that text in CSL-JSON, and its publication in the note alone', () => {
    expect(item).toEqual({
      id: 'a-source',
      type: 'article',
      title: 'Its title',
      'title-short': 'a-source',
      issued: { 'date-parts': [[2024, 2, 17]] },
      'container-title': 'arXiv',
      URL: 'https://arxiv.org/abs/2402.11337',
      DOI: '10.48550/arXiv.2402.11337',
      number: 'arXiv:2402.11337v1',
      note: `arXiv:2402.11337v1. ${NOTE}`,
    });
  });

  it.each([
    ['BibTeX', formatBibtex, /^\s*note = /],
    ['RIS', formatRis, /^N1 {2}- /],
  ])('is so in %s too', (_, format, note) => {
    const lines = format([item]).split('\n');
    const rest = lines.filter((line) => !note.test(line)).join('\n');
    expect(lines.filter((line) => note.test(line))).toHaveLength(1);
    expect(rest).toContain('arXiv');
    expect(rest).not.toMatch(/ICML|2566|How it/);
    expect(new Cite(format([item])).data).toMatchObject([{ title: 'Its title', note: item.note }]);
  });

  it('is so in plain text, which has no note', () => {
    expect(formatPlainText(item)).toBe(
      'Its title. (2024). In arXiv (arXiv:2402.11337v1). https://doi.org/10.48550/arXiv.2402.11337',
    );
  });

  it('is so for readers of the page’s head, and in JSON-LD', () => {
    expect(sourceHead(paper, ADDRESSES).meta).toEqual([
      { name: 'z:itemType', content: 'preprint' },
      { name: 'citation_title', content: 'Its title' },
      { name: 'citation_publication_date', content: '2024/02/17' },
      { name: 'DC.source', content: 'arXiv' },
      { name: 'citation_doi', content: item.DOI },
      { name: 'citation_arxiv_id', content: '2402.11337v1' },
      { name: 'citation_public_url', content: item.URL },
    ]);
    expect(sourceJsonLd(paper, ADDRESSES)['@graph']).toEqual([
      {
        id: 'https://digest.example/base/sources/a-source/',
        type: 'schema:ScholarlyArticle',
        'schema:name': 'Its title',
        'schema:datePublished': '2024-02-17',
        'schema:url': { id: item.URL },
        'schema:sameAs': { id: 'https://doi.org/10.48550/arXiv.2402.11337' },
        'rdfs:comment': NOTE,
      },
    ]);
  });
});

it.each([
  ['paper', 'article-journal'],
  ['article', 'article-newspaper'],
  ['post', 'post'],
] as const)('in what is called a journal, the kind %s is cited as the type %s', (kind, type) => {
  const printed = source('a-source', { kind, containerTitle: 'The Wall Street Journal' });
  expect(cslOfSource(member(graphOf({ sources: [printed] }).sources, 'a-source')).type).toBe(type);
});

describe('a title with formulas', () => {
  const statement = String.raw`For $n \to \infty$, LLMs’ losses are $O(\log n)$.`;
  const graph = graphOf({
    sources: [source('a-source', { title: 'Optimal $k$-means at $5, in $\\ell_1$ and } $' })],
    claims: [claim('a-claim', { statement, evidence: [quotation()] })],
  });
  const ofClaim = cslOfClaim(member(graph.claims, 'a-claim'), ADDRESSES);
  const ofSource = cslOfSource(member(graph.sources, 'a-source'));

  it('has them as mathematics in BibTeX', () => {
    expect(formatBibtex([ofClaim])).toContain(
      String.raw`title = {For {$n \to \infty$}, {LLMs’} losses are {$O(\log n)$}.},`,
    );
    expect(formatBibtex([ofSource])).toContain(
      String.raw`title = {Optimal {$k$}-means at \$5, in {$\ell_1$} and \textbraceright{} \$},`,
    );
  });

  it('has them as they stand in every other form', () => {
    const words = String.raw`For n \to \infty, LLMs’ losses are O(\log n).`;
    expect(JSON.parse(formatCslJson([ofClaim]))).toMatchObject([{ title: words }]);
    expect(formatCslJson([ofClaim, ofSource])).not.toContain('isFormula');
    expect(formatRis([ofClaim])).toContain(`TI  - ${words}\n`);
    expect(formatPlainText(ofClaim)).toContain(words.slice(0, -1));
  });
});

describe('a source whose date is inferred', () => {
  const of = (level: 'inferred' | 'reported') =>
    member(
      graphOf({ sources: [source('a-source', { published: '2025-12-31', doubts: [{ about: 'date', level }] })] })
        .sources,
      'a-source',
    );
  const note = 'The date is inferred, not verified.';

  it('says so in every form that has the date', () => {
    const post = of('inferred');
    const written = cslOfSource(post);
    expect(written).toMatchObject({ issued: { 'date-parts': [[2025, 12, 31]], circa: true }, note });
    expect(formatBibtex([written])).toContain(`note = {${note}}`);
    expect(formatRis([written])).toContain(`N1  - ${note}\n`);
    expect(exportSource(post, ADDRESSES)).toMatchObject({ published: '2025-12-31', note });
    expect(sourceJsonLd(post, ADDRESSES)['@graph']).toMatchObject([{ 'rdfs:comment': note }]);
    expect(formatPlainText(written)).toContain('(ca. 2025');
  });

  it('is no guess where somebody else tells the date', () => {
    expect(cslOfSource(of('reported'))).toMatchObject({
      issued: { 'date-parts': [[2025, 12, 31]] },
      note: 'The date is reported, not verified.',
    });
    expect(cslOfSource(of('reported')).issued).not.toHaveProperty('circa');
  });
});

describe('a source whose author is inferred', () => {
  const graph = graphOf({
    sources: [
      source('a-source', { authors: [{ name: 'Ada Lovelace' }], doubts: [{ about: 'author', level: 'inferred' }] }),
    ],
    claims: [claim('a-claim', { evidence: [quotation()] })],
  });
  const post = member(graph.sources, 'a-source');
  const note = 'The author is inferred, not verified.';

  it('says so in the note of every form that has the name', () => {
    expect(cslOfSource(post)).toMatchObject({ author: [{ family: 'Lovelace', given: 'Ada' }], note });
    expect(formatBibtex([cslOfSource(post)])).toContain(`note = {${note}}`);
    expect(formatRis([cslOfSource(post)])).toContain(`N1  - ${note}\n`);
    expect(exportSource(post, ADDRESSES)).toMatchObject({ authors: [{ name: 'Ada Lovelace' }], note });
    expect(sourceJsonLd(post, ADDRESSES)['@graph']).toMatchObject([{ 'rdfs:comment': note }]);
  });

  it('is not said to speak where its words are quoted, since the doubt cannot be told there', () => {
    const nodes = claimJsonLd(member(graph.claims, 'a-claim'), graph, ADDRESSES);
    expect(JSON.stringify(nodes)).toContain('the words of the source');
    expect(JSON.stringify(nodes)).not.toContain('Lovelace');
  });
});
