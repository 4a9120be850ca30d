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

/** How a claim stands to a source, as a property of CiTO (https://sparontologies.github.io/cito/current/cito.html). */
export const RELATION_PROPERTY: Record<Relation, string> = {
  supports: 'isSupportedBy',
  states: 'isAgreedWithBy',
  disputes: 'isDisputedBy',
  qualifies: 'isQualifiedBy',
  mentions: 'isDiscussedBy',
};

/** How a claim stands to another claim, as a property of CiTO. */
export const LINK_PROPERTY: Record<LinkType, string> = {
  supports: 'supports',
  'in-tension-with': 'disagreesWith',
  refines: 'extends',
  answers: 'repliesTo',
};
