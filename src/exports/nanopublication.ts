import { DataFactory, Writer } from 'n3';
import type { Addresses } from '../digest/addresses.ts';
import { contentId } from '../digest/content-id.ts';
import { daysOfClaim } from '../digest/days-of-claim.ts';
import { startOfDay } from '../digest/dates.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { site } from '../site.ts';
import { evidenceNode } from './evidence-node.ts';
import { LINK_PROPERTY, PREFIXES } from './linked-data.ts';
import { ours, type LinkedNode, type Literal } from './linked-node.ts';
import { quadsOfNode } from './node-quads.ts';
import { RIGHTS } from './rights.ts';

/**
 * A claim as a nanopublication in TriG (https://nanopub.net/guidelines/working_draft/): what is asserted,
 * the words that it comes from, and who published it when, each in a graph of its own. When the claim was withdrawn, and
 * what replaces it, stands with the provenance. What a nanopublication is called must say the same for good, and links,
 * topics and notes change without making a version, so that its name has a hash of all that it says. Every part of it
 * has a name below its own, since blank nodes would have another in every reading.
 */
export function claimNanopublication(claim: Claim, graph: Graph, addresses: Addresses): string {
  const version = addresses.absolute(addresses.claimVersion(claim.id, claim.versions));
  const named = (part: string) => ({ id: `${version}#${part}` });
  const writer = new Writer({ format: 'application/trig', prefixes: { ...PREFIXES } });
  for (const [part, nodes] of Object.entries({
    head: [headNode(named)],
    assertion: assertionNodes(claim, addresses),
    provenance: provenanceNodes(claim, graph, addresses, named),
    'publication-info': [informationNode(claim, named)],
  }))
    writer.addQuads(nodes.flatMap((node) => quadsOfNode(node, DataFactory.namedNode(named(part).id))));
  let text = '';
  writer.end((_, result: string) => {
    text = result;
  });
  const fragment = `<${version}#`;
  return text.replaceAll(fragment, `${fragment}${contentId('np', [text])}-`);
}

/** What names a part of the nanopublication. */
type Named = (part: string) => { id: string };

function headNode(named: Named): LinkedNode {
  return {
    ...named('nanopub'),
    type: 'np:Nanopublication',
    'np:hasAssertion': named('assertion'),
    'np:hasProvenance': named('provenance'),
    'np:hasPublicationInfo': named('publication-info'),
  };
}

function assertionNodes({ id, data }: Claim, addresses: Addresses): LinkedNode[] {
  const thing = (path: string) => ({ id: addresses.absolute(path) });
  const self = thing(addresses.claim(id));
  return [
    {
      ...self,
      type: 'schema:Claim',
      'schema:text': ours(data.statement),
      'schema:about': data.topics.map((topic) => thing(addresses.topic(topic))),
    },
    ...data.links.map(({ to, type }) => ({ ...self, [`cito:${LINK_PROPERTY[type]}`]: thing(addresses.claim(to)) })),
  ];
}

function provenanceNodes(
  { id, evidence, data }: Claim,
  graph: Graph,
  addresses: Addresses,
  named: Named,
): LinkedNode[] {
  const thing = (path: string) => ({ id: addresses.absolute(path) });
  const { withdrawn } = data;
  return [
    {
      ...named('assertion'),
      'prov:wasDerivedFrom': evidence.map((piece) => thing(addresses.evidence(id, piece.id))),
    },
    ...evidence.map((piece) => evidenceNode(piece, graph, addresses, (part) => named(`${piece.id}-${part}`))),
    ...(withdrawn
      ? [
          {
            ...thing(addresses.claim(id)),
            'prov:invalidatedAtTime': dateTime(withdrawn.date),
            ...(withdrawn.successor && { 'dcterms:isReplacedBy': thing(addresses.claim(withdrawn.successor)) }),
          },
        ]
      : []),
  ];
}

function informationNode(claim: Claim, named: Named): LinkedNode {
  const created = daysOfClaim(claim).at(-1);
  return {
    ...named('nanopub'),
    'dcterms:creator': site.author,
    'dcterms:license': { id: site.licences.prose.url },
    'dcterms:rights': RIGHTS,
    ...(created !== undefined && { 'dcterms:created': dateTime(created) }),
  };
}

function dateTime(date: string): Literal {
  return { '@value': startOfDay(date), '@type': 'xsd:dateTime' };
}
