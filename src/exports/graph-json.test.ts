import { describe, expect, it } from 'vitest';
import { graphExportSchema } from '../schema/graph-export.ts';
import { site } from '../site.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { exportClaim, exportGraph, exportSource } from './graph-json.ts';

const MARKDOWN = 'It *is* `a*b`, up to $n^{-1/2}$ R&amp;D.';
const PLAIN = 'It is a*b, up to n^{-1/2} R&D.';

const GRAPH = graphOf({
  sources: [source('a-source'), source('a-retelling', { derivedFrom: ['a-source'] })],
  claims: [
    claim('a-claim', {
      statement: MARKDOWN,
      evidence: [
        quotation({ exact: MARKDOWN, prefix: MARKDOWN, suffix: MARKDOWN, note: MARKDOWN }),
        quotation({ source: 'a-retelling', via: 'a-source', ownRemark: true }),
        quotation({ source: 'a-retelling' }),
        finding({ finding: MARKDOWN, locator: MARKDOWN, note: MARKDOWN }),
      ],
      links: [{ to: 'its-successor', type: 'refines', note: MARKDOWN }],
      withdrawn: { date: '2026-12-01', why: MARKDOWN, successor: 'its-successor' },
      history: [{ date: '2026-11-23', changed: ['published'], why: MARKDOWN }],
      body: MARKDOWN,
    }),
    claim('its-successor'),
  ],
  topics: [topic('a-topic')],
});
const exported = exportClaim(member(GRAPH.claims, 'a-claim'), ADDRESSES);

describe('a claim in graph.json', () => {
  it('has its texts as plain text, but for the scope', () => {
    expect(exported).toMatchObject({
      statement: PLAIN,
      scope: MARKDOWN,
      withdrawn: { date: '2026-12-01', why: PLAIN, successor: 'its-successor' },
      links: [{ to: 'its-successor', type: 'refines', note: PLAIN }],
      history: [{ date: '2026-11-23', changed: ['published'], why: PLAIN }],
    });
    expect(exported.evidence[0]).toMatchObject({ exact: PLAIN, prefix: PLAIN, suffix: PLAIN, note: PLAIN });
    expect(exported.evidence[3]).toMatchObject({ finding: PLAIN, locator: PLAIN, note: PLAIN });
  });

  it('says where a retelling speaks for itself, and so is its own origin', () => {
    expect(exported.evidence.map(({ ownRemark, origins }) => [ownRemark, origins])).toEqual([
      [undefined, ['a-source']],
      [true, ['a-retelling']],
      [undefined, ['a-source']],
      [undefined, ['a-source']],
    ]);
  });
});

it('a source in graph.json says what of it is not verified, and what a reader must be told', () => {
  const { sources } = graphOf({
    sources: [
      source('a-source', {
        published: '2025-12-31',
        doubts: [
          { about: 'date', level: 'inferred', note: MARKDOWN },
          { about: 'title', level: 'reported' },
        ],
        warnings: [{ kind: 'machine-written', text: MARKDOWN }],
      }),
    ],
  });
  expect(exportSource(member(sources, 'a-source'), ADDRESSES)).toMatchObject({
    published: '2025-12-31',
    doubts: [
      { about: 'date', level: 'inferred', note: PLAIN },
      { about: 'title', level: 'reported' },
    ],
    warnings: [{ kind: 'machine-written', text: PLAIN }],
  });
});

it('a paper in graph.json has the identifiers that its file has, and no others', () => {
  const { sources } = graphOf({
    sources: [
      source('of-arxiv', { kind: 'preprint', arxiv: '2402.11337v2' }),
      source('of-a-venue', { kind: 'paper', containerTitle: 'ICML', doi: '10.1145/ABC' }),
      source('a-post'),
    ],
  });
  const identifiers = [...sources.values()].map((node) => {
    const { arxiv, doi } = exportSource(node, ADDRESSES);
    return { arxiv, doi };
  });
  expect(identifiers).toEqual([{ arxiv: '2402.11337v2' }, { doi: '10.1145/ABC' }, {}]);
});

it('a source in graph.json says under which licence its text is held, or that none was seen', () => {
  const { sources } = graphOf({
    sources: [source('a-source', { licence: 'CC BY 4.0 (OpenReview copy)' }), source('another')],
  });
  const licences = [...sources.values()].map((node) => exportSource(node, ADDRESSES).licence);
  expect(licences).toEqual(['CC BY 4.0 (OpenReview copy)', null]);
});

it('the graph as it is exported holds to the published schema, and says whose its words are', () => {
  const graph = exportGraph(GRAPH, ADDRESSES);
  expect(graph).toMatchObject({
    licence: site.licences.prose.url,
    rights: `Our words: ${site.licences.prose.name}. Quoted words belong to their authors.`,
  });
  expect(graphExportSchema.parse(graph)).toEqual(graph);
});

it('what was renamed says by which ids an older copy, or a stored version of a claim, knows it', () => {
  const graph = exportGraph(
    graphOf({
      sources: [source('a-source', { aliases: ['a-draft'] }), source('another')],
      claims: [claim('a-claim', { aliases: ['first', 'second'] }), claim('another')],
      topics: [topic('a-topic', { aliases: ['its-old-name'] }), topic('another')],
    }),
    ADDRESSES,
  );
  const namesIn = (nodes: readonly { id: string; aliases?: string[] | undefined }[]) =>
    nodes.map(({ id, aliases }) => [id, aliases]);
  expect(namesIn(graph.claims)).toEqual([
    ['a-claim', ['first', 'second']],
    ['another', undefined],
  ]);
  expect(namesIn(graph.sources)).toEqual([
    ['a-source', ['a-draft']],
    ['another', undefined],
  ]);
  expect(namesIn(graph.topics)).toEqual([
    ['a-topic', ['its-old-name']],
    ['another', undefined],
  ]);
  expect(graphExportSchema.parse(graph)).toEqual(graph);
});
