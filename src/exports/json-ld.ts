import type { Addresses } from '../digest/addresses.ts';
import { citationRemarks } from '../digest/citation-remarks.ts';
import { citedText } from '../digest/cited-text.ts';
import { daysOfClaim } from '../digest/days-of-claim.ts';
import { startOfDay } from '../digest/dates.ts';
import { doiUrl } from '../digest/doi.ts';
import type { Claim, Graph, Source } from '../digest/graph.ts';
import { SCHEMA_TYPES } from '../digest/schema-types.ts';
import { standingInWords } from '../digest/standing.ts';
import { site } from '../site.ts';
import { authorNode } from './author-node.ts';
import { evidenceNode } from './evidence-node.ts';
import { toIri } from './iri.ts';
import { LINK_PROPERTY, PREFIXES, RELATION_PROPERTY } from './linked-data.ts';
import { ours, type LinkedNode } from './linked-node.ts';

type Node = Record<string, unknown>;

/** Written into every document, so that nothing need be fetched to read it. */
const CONTEXT = {
  ...PREFIXES,
  id: '@id',
  type: '@type',
};

/** A claim, its evidence as Web Annotations, and its links, as one JSON-LD document. */
export function claimJsonLd(claim: Claim, graph: Graph, addresses: Addresses): Node {
  return { '@context': CONTEXT, '@graph': claimNodes(claim, graph, addresses) };
}

/** A source as a JSON-LD document. */
export function sourceJsonLd(source: Source, addresses: Addresses): Node {
  return { '@context': CONTEXT, '@graph': [sourceNode(source, addresses)] };
}

/** The whole graph as one JSON-LD document. */
export function graphJsonLd(graph: Graph, addresses: Addresses): Node {
  const topics = [...graph.topics.values()].map(({ id, data }) => ({
    id: addresses.absolute(addresses.topic(id)),
    type: 'schema:DefinedTerm',
    'schema:name': data.title,
    'schema:description': data.question,
  }));
  return {
    '@context': CONTEXT,
    '@graph': [
      ...[...graph.claims.values()].flatMap((claim) => claimNodes(claim, graph, addresses)),
      ...[...graph.sources.values()].map((source) => sourceNode(source, addresses)),
      ...topics,
    ],
  };
}

function claimNodes(claim: Claim, graph: Graph, addresses: Addresses): (Node | LinkedNode)[] {
  const iri = (path: string) => addresses.absolute(path);
  const { withdrawn } = claim.data;
  const node: Node = {
    id: iri(addresses.claim(claim.id)),
    type: 'schema:Claim',
    'schema:text': ours(claim.data.statement),
    'schema:isPartOf': { id: iri(addresses.page('home')) },
    'schema:license': { id: site.licences.prose.url },
    'schema:author': { type: 'schema:Organization', 'schema:name': site.author },
    'schema:datePublished': claim.data.history[0]?.date,
    'schema:dateModified': daysOfClaim(claim).at(-1),
    'schema:version': String(claim.versions),
    'dcterms:hasVersion': { id: iri(addresses.claimVersion(claim.id, claim.versions)) },
    'schema:creativeWorkStatus': standingInWords(claim.standing),
    'schema:about': claim.data.topics.map((topic) => ({ id: iri(addresses.topic(topic)) })),
    ...(withdrawn && {
      'prov:invalidatedAtTime': { '@value': startOfDay(withdrawn.date), '@type': 'xsd:dateTime' },
      'rdfs:comment': ours(withdrawn.why),
    }),
    ...(withdrawn?.successor && { 'dcterms:isReplacedBy': { id: iri(addresses.claim(withdrawn.successor)) } }),
  };
  for (const { data } of claim.evidence)
    append(node, `cito:${RELATION_PROPERTY[data.relation]}`, { id: iri(addresses.source(data.source)) });
  for (const { to, type } of claim.data.links)
    append(node, `cito:${LINK_PROPERTY[type]}`, { id: iri(addresses.claim(to)) });
  return [node, ...claim.evidence.map((piece) => evidenceNode(piece, graph, addresses))];
}

function sourceNode({ id, data }: Source, addresses: Addresses): Node {
  const iri = (source: string) => addresses.absolute(addresses.source(source));
  const { url, doi } = citedText(data);
  const remarks = citationRemarks(data);
  return {
    id: iri(id),
    type: `schema:${SCHEMA_TYPES[data.kind]}`,
    'schema:name': data.title ?? data.shortTitle,
    ...(data.authors.length > 0 && {
      // In their order, which many values of one property do not keep (https://www.w3.org/TR/json-ld11/#lists).
      'schema:author': { '@list': data.authors.map(authorNode) },
    }),
    ...(data.published !== null && { 'schema:datePublished': data.published }),
    ...(url !== null && { 'schema:url': { id: toIri(url) } }),
    ...(doi !== null && { 'schema:sameAs': { id: toIri(doiUrl(doi)) } }),
    // In words, since that is how it was seen; often of one copy of the text alone.
    ...(data.licence !== null && { 'dcterms:rights': data.licence }),
    ...(remarks.length > 0 && { 'rdfs:comment': remarks.join(' ') }),
    ...(data.derivedFrom.length > 0 && {
      'prov:wasDerivedFrom': data.derivedFrom.map((origin) => ({ id: iri(origin) })),
    }),
    ...(data.cites.length > 0 && { 'cito:cites': data.cites.map((cited) => ({ id: iri(cited) })) }),
  };
}

function append(node: Node, key: string, value: unknown): void {
  const known = node[key];
  node[key] = Array.isArray(known) ? [...(known as unknown[]), value] : [value];
}
