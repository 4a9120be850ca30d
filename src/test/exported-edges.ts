import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import jsonld from 'jsonld';
import { parse } from 'oxigraph';
import type { Graph } from '../digest/graph.ts';
import type { ClaimExport, GraphExport, SourceExport } from '../schema/graph-export.ts';
import { edgesOf } from './edges.ts';
import { edgesInQuads, type Quad } from './edges-in-quads.ts';
import { readAtom, readJsonFeed } from './read-feed.ts';

/** The text of the exported file at a path from the site’s root. */
export type Read = (path: string) => string;

/** An export, the edges that a library which did not write it finds there, and those that it must have. Both are sorted. */
export interface Form {
  name: string;
  edges: (read: Read, graph: Graph) => string[] | Promise<string[]>;
  expected: (graph: Graph) => string[];
}

/** Evidence, links and topics: all that is said of a claim by itself. How sources stand to one another is said of sources. */
const ofClaims = (graph: Graph) => edgesOf(graph).filter((edge) => !/ (?:retells|cites) /.test(edge));
const ofSources = (graph: Graph) => edgesOf(graph).filter((edge) => / (?:retells|cites) /.test(edge));
/** `claim source`: which claims rest on which sources, which is all that citations say. */
const citations = (graph: Graph) =>
  [...graph.claims.values()]
    .flatMap(({ id, evidence }) => [...new Set(evidence.map(({ source }) => `${id} ${source}`))])
    .sort();
/** `claim`, once for each thing that its history tells. */
const events = (graph: Graph) =>
  [...graph.claims.values()]
    .flatMap(({ id, data }) => [...data.history, ...(data.withdrawn ? [data.withdrawn] : [])].map(() => id))
    .sort();

export const FORMS: readonly Form[] = [
  {
    name: 'graph.json',
    expected: edgesOf,
    edges: (read) => {
      const { claims, sources } = JSON.parse(read('graph.json')) as GraphExport;
      return [...edgesOfClaims(claims), ...edgesOfSources(sources)].sort();
    },
  },
  {
    name: 'the JSON beside each claim',
    expected: ofClaims,
    edges: (read, { claims }) =>
      edgesOfClaims(filesOf(claims, read, 'claims', 'json').map((text) => JSON.parse(text) as ClaimExport)).sort(),
  },
  {
    name: 'the JSON beside each source',
    expected: ofSources,
    edges: (read, { sources }) =>
      edgesOfSources(filesOf(sources, read, 'sources', 'json').map((text) => JSON.parse(text) as SourceExport)).sort(),
  },
  { name: 'graph.jsonld', expected: edgesOf, edges: async (read) => edgesInQuads(await quadsIn(read('graph.jsonld'))) },
  {
    name: 'the JSON-LD beside each claim',
    expected: ofClaims,
    edges: async (read, { claims }) =>
      edgesInQuads((await Promise.all(filesOf(claims, read, 'claims', 'jsonld').map(quadsIn))).flat()),
  },
  {
    name: 'the JSON-LD beside each source',
    expected: ofSources,
    edges: async (read, { sources }) =>
      edgesInQuads((await Promise.all(filesOf(sources, read, 'sources', 'jsonld').map(quadsIn))).flat()),
  },
  {
    name: 'the nanopublications',
    expected: ofClaims,
    edges: (read, { claims }) =>
      edgesInQuads(
        filesOf(claims, read, 'claims', 'trig').flatMap(
          (text) => parse(text, { format: 'application/trig' }) as unknown as Quad[],
        ),
      ),
  },
  ...['bib', 'ris', 'csl.json'].map((ending): Form => ({
    name: `the citations as .${ending}`,
    expected: citations,
    edges: (read, { claims }) =>
      filesOf(claims, read, 'claims', ending)
        .flatMap((text) => {
          const [claim, ...cited] = new Cite(text).data.map(({ id }) => id);
          return cited.map((source) => `${String(claim)} ${source}`);
        })
        .sort(),
  })),
  { name: 'the Atom feed', expected: events, edges: (read) => claimsIn(readAtom(read('feed.xml'))) },
  { name: 'the JSON Feed', expected: events, edges: (read) => claimsIn(readJsonFeed(read('feed.json'))) },
];

function filesOf(nodes: ReadonlyMap<string, unknown>, read: Read, collection: string, ending: string): string[] {
  return [...nodes.keys()].map((id) => read(`${collection}/${id}.${ending}`));
}

async function quadsIn(text: string): Promise<Quad[]> {
  return (await jsonld.toRDF(JSON.parse(text) as object, {})) as unknown as Quad[];
}

function edgesOfClaims(claims: readonly ClaimExport[]): string[] {
  return claims.flatMap(({ id, evidence, links, topics }) => [
    ...evidence.map(({ form, source, relation, id: piece }) => {
      return `${id} ${form === 'quotation' ? 'quotes' : 'paraphrases'} ${source}: ${relation} ${piece}`;
    }),
    ...links.map(({ to, type }) => `${id} ${type} ${to}`),
    ...topics.map((topic) => `${id} is about ${topic}`),
  ]);
}

function edgesOfSources(sources: readonly SourceExport[]): string[] {
  return sources.flatMap(({ id, derivedFrom, cites }) => [
    ...derivedFrom.map((origin) => `${id} retells ${origin}`),
    ...cites.map((cited) => `${id} cites ${cited}`),
  ]);
}

/** The claims that the entries of a feed lead to. */
function claimsIn({ entries }: { entries: { link: string }[] }): string[] {
  return entries.flatMap(({ link }) => /\/claims\/([^/]+)\/$/.exec(link)?.[1] ?? []).sort();
}
