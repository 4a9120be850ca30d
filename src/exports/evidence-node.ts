import type { Addresses } from '../digest/addresses.ts';
import { doubtOfAuthors } from '../digest/authors.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Evidence, Graph } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { authorNode } from './author-node.ts';
import { RELATION_PROPERTY } from './linked-data.ts';
import { ours, type LinkedNode } from './linked-node.ts';

/** What names a part of a piece of evidence, such as the words that it selects; nothing where the part needs no name. */
export type NamePart = (part: string) => { id?: string };

/**
 * A piece of evidence: the claim is the body, the words in the source the target
 * (https://www.w3.org/TR/annotation-model/). JSON-LD and nanopublications both are written from it.
 */
export function evidenceNode(
  { id, claim, heldIn, data }: Evidence,
  graph: Graph,
  addresses: Addresses,
  namePart: NamePart = () => ({}),
): LinkedNode {
  const iri = (path: string) => addresses.absolute(path);
  const target: LinkedNode = isQuotation(data)
    ? {
        ...namePart('target'),
        type: 'oa:SpecificResource',
        'oa:hasSource': { id: iri(addresses.source(heldIn)) },
        'oa:hasSelector': {
          ...namePart('selector'),
          type: 'oa:TextQuoteSelector',
          'oa:exact': plainTextOf(data.exact),
          ...(data.prefix !== undefined && { 'oa:prefix': plainTextOf(data.prefix) }),
          ...(data.suffix !== undefined && { 'oa:suffix': plainTextOf(data.suffix) }),
        },
      }
    : { id: iri(addresses.source(data.source)) };
  const source = graph.sources.get(data.source)?.data;
  // No doubt can be told here, so that names which nobody states are left out.
  const speakers = source && doubtOfAuthors(source) !== 'inferred' ? source.authors : [];
  return {
    id: iri(addresses.evidence(claim, id)),
    type: ['oa:Annotation', ...(isQuotation(data) ? ['schema:Quotation'] : [])],
    'oa:motivatedBy': { id: 'oa:linking' },
    'oa:hasBody': { id: iri(addresses.claim(claim)) },
    'oa:hasTarget': target,
    'cito:hasCitationCharacterization': { id: `cito:${RELATION_PROPERTY[data.relation]}` },
    'dcterms:type': { id: iri(addresses.relation(data.relation)) },
    'cito:hasCitingEntity': { id: iri(addresses.claim(claim)) },
    'cito:hasCitedEntity': { id: iri(addresses.source(data.source)) },
    'rdfs:comment': ours(data.note),
    ...(isQuotation(data)
      ? {
          'schema:text': plainTextOf(data.exact),
          ...(speakers.length > 0 && {
            'schema:spokenByCharacter': speakers.map((author, at) => ({
              ...namePart(`speaker-${String(at + 1)}`),
              ...authorNode(author),
            })),
          }),
        }
      : { 'schema:abstract': ours(data.finding) }),
  };
}
