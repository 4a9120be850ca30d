import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { isQuotation } from '../../digest/evidence.ts';
import { buildGraph } from '../../digest/graph.ts';
import { edgesOf } from '../../exports/edges.ts';
import { LINK_PROPERTY, PREFIXES, RELATION_PROPERTY } from '../../exports/linked-data.ts';
import { readContent } from '../../load/read-content.ts';
import type { GraphExport } from '../../schema/graph-export.ts';
import { site } from '../../site.ts';
import { filesIn } from './pages.ts';

const folder = inject('site');
const graph = buildGraph(readContent(process.cwd()).corpus);
const claims = [...graph.claims.values()];
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));
const idOf = (iri: string) => iri.replace(/\/$/, '').split('/').at(-1) ?? '';

/** Every tie between a claim and a source, as `claim property source`, once for each piece of evidence. */
const TIES = claims
  .flatMap(({ id, evidence }) =>
    evidence.map(({ source, data }) => `${id} ${RELATION_PROPERTY[data.relation]} ${source}`),
  )
  .sort();
const LINKS = claims
  .flatMap(({ id, data }) => data.links.map(({ to, type }) => `${id} ${LINK_PROPERTY[type]} ${to}`))
  .sort();

describe('graph.json', () => {
  const exported = readJson('graph.json') as GraphExport;

  it('holds to its published schema, as another validator reads it', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats(ajv);
    const validate = ajv.compile(readJson('schemas/graph.json') as object);
    expect(validate(exported) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...exported, claims: [{ id: 'no-claim' }] })).toBe(false);
  });

  it('has every edge of the graph and no other', () => {
    const edges = [
      ...exported.claims.flatMap(({ id, evidence, links, topics }) => [
        ...evidence.map(
          (piece) =>
            `${id} ${piece.form === 'quotation' ? 'quotes' : 'paraphrases'} ${piece.source}: ${piece.relation} ${piece.id}`,
        ),
        ...links.map(({ to, type }) => `${id} ${type} ${to}`),
        ...topics.map((topic) => `${id} is about ${topic}`),
      ]),
      ...exported.sources.flatMap(({ id, derivedFrom, cites }) => [
        ...derivedFrom.map((origin) => `${id} retells ${origin}`),
        ...cites.map((cited) => `${id} cites ${cited}`),
      ]),
    ];
    expect(edges.sort()).toEqual(edgesOf(graph));
  });

  it('says of each claim, source and topic what its twin says', () => {
    for (const claim of exported.claims) expect(readJson(`claims/${claim.id}.json`)).toEqual(claim);
    for (const source of exported.sources) expect(readJson(`sources/${source.id}.json`)).toEqual(source);
    for (const topic of exported.topics) expect(readJson(`topics/${topic.id}.json`)).toEqual(topic);
  });
});

describe('JSON-LD', () => {
  it('has every tie, link, retelling, citation and topic, as another reader sees it', async () => {
    const quads = (await jsonld.toRDF(readJson('graph.jsonld') as object, {})) as unknown as Quad[];
    expect(tiesIn(quads)).toEqual(TIES);
    expect(linksIn(quads)).toEqual(LINKS);
    const pairs = (property: string) =>
      quads
        .filter(({ predicate }) => predicate.value === property)
        .map(({ subject, object }) => `${idOf(subject.value)} ${idOf(object.value)}`);
    expect(pairs(`${PREFIXES.prov}wasDerivedFrom`).sort()).toEqual(edgePairs(' retells '));
    expect(pairs(`${PREFIXES.cito}cites`).sort()).toEqual(edgePairs(' cites '));
    expect(pairs(`${PREFIXES.schema}about`).sort()).toEqual(edgePairs(' is about '));
  });

  it('carries every quotation as a selector', async () => {
    const quads = (await jsonld.toRDF(readJson('graph.jsonld') as object, {})) as unknown as Quad[];
    const exact = quads.filter(({ predicate }) => predicate.value === `${PREFIXES.oa}exact`);
    expect(exact).toHaveLength(claims.flatMap(({ data }) => data.evidence).filter(isQuotation).length);
  });
});

describe('nanopublications', () => {
  it('have every tie and link of their claims', () => {
    const quads = claims.flatMap(({ id }) => {
      const ofClaim = new Parser({ format: 'application/trig' }).parse(read(`claims/${id}.trig`)) as unknown as Quad[];
      expect(new Set(ofClaim.map(({ graph: name }) => name.value)).size).toBe(4);
      return ofClaim;
    });
    expect(tiesIn(quads)).toEqual(TIES);
    expect(linksIn(quads)).toEqual(LINKS);
  });
});

describe.each(['bib', 'ris'])('citations as .%s', (ending) => {
  it('name each claim and the sources behind it, as Citation.js reads them back', () => {
    for (const { id, evidence } of claims) {
      const titles = new Cite(read(`claims/${id}.${ending}`)).data.map(({ title }) => plain(title));
      const csl = readJson(`claims/${id}.csl.json`) as { id: string; title: string }[];
      expect(titles).toEqual(csl.map(({ title }) => plain(title)));
      expect(csl.map((item) => item.id)).toEqual([id, ...new Set(evidence.map(({ source }) => source))]);
    }
  });

  it('name every claim and every source of the digest', () => {
    expect(new Cite(read(`references.${ending}`)).data).toHaveLength(graph.claims.size + graph.sources.size);
  });
});

describe('feeds', () => {
  it('have an entry for each change of each claim, in both forms alike, with ids that do not depend on the host', () => {
    const expected = claims
      .flatMap(({ id, data }) =>
        data.history.map((_, at) => `tag:${site.tagAuthority}:claims/${id}/v${String(at + 1)}`),
      )
      .sort();
    const atom = parseAtomFeed(read('feed.atom'));
    const json = parseJsonFeed(read('feed.json'));
    expect(atom.entries?.map(({ id }) => id).sort()).toEqual(expected);
    expect(json.items?.map(({ id }) => id).sort()).toEqual(expected);
  });

  it('can be read for every claim and topic', () => {
    for (const file of filesIn(folder).filter((name) => name.endsWith('feed.atom'))) {
      const { entries, title, id, updated } = parseAtomFeed(read(file));
      expect([file, (entries?.length ?? 0) > 0, Boolean(title), Boolean(id), Boolean(updated)]).toEqual([
        file,
        true,
        true,
        true,
        true,
      ]);
    }
  });
});

it('the sitemap names every page of a claim, a source and a topic', () => {
  const sitemap = read('sitemap.xml');
  for (const edge of [...graph.claims.keys()].map((id) => `claims/${id}/`))
    expect(sitemap).toContain(`<loc>${site.address}/${edge}</loc>`);
  for (const id of graph.sources.keys()) expect(sitemap).toContain(`<loc>${site.address}/sources/${id}/</loc>`);
});

it('share images are PNGs of 1200 by 630 and at most 60 KB', () => {
  const images = filesIn(folder).filter((file) => file.startsWith('share/'));
  expect(images.length).toBeGreaterThanOrEqual(graph.claims.size + graph.sources.size + graph.topics.size);
  for (const file of images) {
    const bytes = readFileSync(join(folder, file));
    expect([file, bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      file,
      'PNG',
      1200,
      630,
    ]);
    expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
  }
});

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
  graph: { value: string };
}

/** Evidence as `claim property source`, read from its characterization and its cited entity. */
function tiesIn(quads: readonly Quad[]): string[] {
  const of = (property: string) =>
    new Map(
      quads
        .filter(({ predicate }) => predicate.value === PREFIXES.cito + property)
        .map(({ subject, object }) => [subject.value, object.value]),
    );
  const cited = of('hasCitedEntity');
  return [...of('hasCitationCharacterization')]
    .map(
      ([piece, relation]) =>
        `${idOf(piece.replace(/#.*$/, ''))} ${relation.slice(PREFIXES.cito.length)} ${idOf(cited.get(piece) ?? '')}`,
    )
    .sort();
}

function linksIn(quads: readonly Quad[]): string[] {
  const properties = new Set(Object.values(LINK_PROPERTY).map((name) => PREFIXES.cito + name));
  return quads
    .filter(({ predicate }) => properties.has(predicate.value))
    .map(
      ({ subject, predicate, object }) =>
        `${idOf(subject.value)} ${predicate.value.slice(PREFIXES.cito.length)} ${idOf(object.value)}`,
    )
    .sort();
}

/** The edges with these words in the middle, as pairs of ids. */
function edgePairs(words: string): string[] {
  return edgesOf(graph)
    .filter((edge) => edge.includes(words))
    .map((edge) => edge.replace(words, ' '))
    .sort();
}

/** Titles without what BibTeX does to letters and quotation marks. */
function plain(title = ''): string {
  return title.replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, ' ').trim();
}
