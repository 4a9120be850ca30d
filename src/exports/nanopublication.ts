import { DataFactory, Writer } from 'n3';
import type { Addresses } from '../digest/addresses.ts';
import { contentId } from '../digest/content-id.ts';
import { daysOfClaim } from '../digest/days-of-claim.ts';
import { startOfDay } from '../digest/dates.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';
import { LINK_PROPERTY, PREFIXES, RELATION_PROPERTY } from './linked-data.ts';
import { RIGHTS } from './rights.ts';

const { np, rdf, schema, cito, prov, dcterms, oa, xsd, rdfs } = PREFIXES;

/**
 * A claim as a nanopublication in TriG (https://nanopub.net/guidelines/working_draft/): what is asserted,
 * the words that it comes from, and who published it when, each in a graph of its own. When the claim was withdrawn, and
 * what replaces it, stands with the provenance. What a nanopublication is called must say the same for good, and links,
 * topics and notes change without making a version, so that its name has a hash of all that it says.
 */
export function claimNanopublication(claim: Claim, addresses: Addresses): string {
  const iri = (path: string) => DataFactory.namedNode(addresses.absolute(path));
  const self = iri(addresses.claim(claim.id));
  const version = iri(addresses.claimVersion(claim.id, claim.versions));
  const publication = DataFactory.namedNode(`${version.value}#nanopub`);
  const head = DataFactory.namedNode(`${version.value}#head`);
  const assertion = DataFactory.namedNode(`${version.value}#assertion`);
  const provenance = DataFactory.namedNode(`${version.value}#provenance`);
  const information = DataFactory.namedNode(`${version.value}#publication-info`);
  const type = DataFactory.namedNode(`${rdf}type`);
  const created = daysOfClaim(claim).at(-1);
  const { withdrawn } = claim.data;

  const writer = new Writer({ format: 'application/trig', prefixes: { ...PREFIXES } });
  writer.addQuads([
    DataFactory.quad(publication, type, DataFactory.namedNode(`${np}Nanopublication`), head),
    DataFactory.quad(publication, DataFactory.namedNode(`${np}hasAssertion`), assertion, head),
    DataFactory.quad(publication, DataFactory.namedNode(`${np}hasProvenance`), provenance, head),
    DataFactory.quad(publication, DataFactory.namedNode(`${np}hasPublicationInfo`), information, head),
    DataFactory.quad(self, type, DataFactory.namedNode(`${schema}Claim`), assertion),
    DataFactory.quad(
      self,
      DataFactory.namedNode(`${schema}text`),
      DataFactory.literal(plainTextOf(claim.data.statement), site.language),
      assertion,
    ),
    ...claim.data.topics.map((topic) =>
      DataFactory.quad(self, DataFactory.namedNode(`${schema}about`), iri(addresses.topic(topic)), assertion),
    ),
    ...claim.data.links.map(({ to, type: link }) =>
      DataFactory.quad(self, DataFactory.namedNode(cito + LINK_PROPERTY[link]), iri(addresses.claim(to)), assertion),
    ),
  ]);
  for (const { id, source, data } of claim.evidence) {
    const piece = iri(addresses.evidence(claim.id, id));
    writer.addQuads([
      DataFactory.quad(assertion, DataFactory.namedNode(`${prov}wasDerivedFrom`), piece, provenance),
      DataFactory.quad(
        piece,
        DataFactory.namedNode(`${cito}hasCitationCharacterization`),
        DataFactory.namedNode(cito + RELATION_PROPERTY[data.relation]),
        provenance,
      ),
      DataFactory.quad(
        piece,
        DataFactory.namedNode(`${dcterms}type`),
        iri(addresses.relation(data.relation)),
        provenance,
      ),
      DataFactory.quad(
        piece,
        DataFactory.namedNode(`${cito}hasCitedEntity`),
        iri(addresses.source(source)),
        provenance,
      ),
      isQuotation(data)
        ? DataFactory.quad(
            piece,
            DataFactory.namedNode(`${oa}exact`),
            DataFactory.literal(plainTextOf(data.exact)),
            provenance,
          )
        : DataFactory.quad(
            piece,
            DataFactory.namedNode(`${schema}abstract`),
            DataFactory.literal(plainTextOf(data.finding), site.language),
            provenance,
          ),
      DataFactory.quad(
        piece,
        DataFactory.namedNode(`${rdfs}comment`),
        DataFactory.literal(plainTextOf(data.note), site.language),
        provenance,
      ),
    ]);
  }
  if (withdrawn) {
    const { date, successor } = withdrawn;
    const invalidated = DataFactory.namedNode(`${prov}invalidatedAtTime`);
    const replaced = DataFactory.namedNode(`${dcterms}isReplacedBy`);
    writer.addQuads([
      DataFactory.quad(self, invalidated, dateTime(date), provenance),
      ...(successor ? [DataFactory.quad(self, replaced, iri(addresses.claim(successor)), provenance)] : []),
    ]);
  }
  writer.addQuads([
    DataFactory.quad(
      publication,
      DataFactory.namedNode(`${dcterms}creator`),
      DataFactory.literal(site.author),
      information,
    ),
    DataFactory.quad(
      publication,
      DataFactory.namedNode(`${dcterms}license`),
      DataFactory.namedNode(site.licences.prose.url),
      information,
    ),
    DataFactory.quad(publication, DataFactory.namedNode(`${dcterms}rights`), DataFactory.literal(RIGHTS), information),
    ...(created === undefined
      ? []
      : [DataFactory.quad(publication, DataFactory.namedNode(`${dcterms}created`), dateTime(created), information)]),
  ]);
  let text = '';
  writer.end((_, result: string) => {
    text = result;
  });
  const fragment = `<${version.value}#`;
  return text.replaceAll(fragment, `${fragment}${contentId('np', [text])}-`);
}

function dateTime(date: string) {
  return DataFactory.literal(startOfDay(date), DataFactory.namedNode(`${xsd}dateTime`));
}
