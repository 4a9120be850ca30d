import type { LinkType } from '../schema/claim.ts';
import type { Relation } from '../schema/evidence.ts';

/** Vocabularies in use, by prefix. */
export const PREFIXES = {
  cito: 'http://purl.org/spar/cito/',
  dcterms: 'http://purl.org/dc/terms/',
  np: 'http://www.nanopub.org/nschema#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * How a claim stands to a source, as a property of CiTO (https://sparontologies.github.io/cito/current/cito.html). The
 * claim is the citing entity, so that each is a kind of `cites`: the likes of `isSupportedBy` are kinds of `isCitedBy`,
 * and would say that the source cites the claim. Each relation has one of its own. CiTO has none for a source that limits
 * a claim or touches it, so that two say less than their relations do, which `dcterms:type` of a piece of evidence says.
 */
export const RELATION_PROPERTY: Record<Relation, string> = {
  supports: 'obtainsSupportFrom',
  states: 'agreesWith',
  disputes: 'disagreesWith',
  qualifies: 'citesForInformation',
  mentions: 'citesAsRelated',
};

/** How a claim stands to another claim, as a property of CiTO. */
export const LINK_PROPERTY: Record<LinkType, string> = {
  supports: 'supports',
  'in-tension-with': 'disagreesWith',
  refines: 'extends',
  answers: 'repliesTo',
};
