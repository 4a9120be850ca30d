import type { Addresses } from '../digest/addresses.ts';
import { citationRemarks } from '../digest/citation-remarks.ts';
import { claimHash } from '../digest/canonical-claim.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Evidence, Graph, Source, Topic } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { ClaimExport, GraphExport, SourceExport, TopicExport } from '../schema/graph-export.ts';
import { site } from '../site.ts';
import { RIGHTS } from './rights.ts';
import { scopeMarkdown } from './scope-markdown.ts';

/** The graph as plain data, in the form that its JSON Schema describes. */
export function exportGraph(graph: Graph, addresses: Addresses): GraphExport {
  return {
    $schema: addresses.absolute(addresses.asset('schemas/graph.json')),
    name: site.name,
    url: addresses.absolute(addresses.page('home')),
    licence: site.licences.prose.url,
    rights: RIGHTS,
    claims: [...graph.claims.values()].map((claim) => exportClaim(claim, addresses)),
    sources: [...graph.sources.values()].map((source) => exportSource(source, addresses)),
    topics: [...graph.topics.values()].map((topic) => exportTopic(topic, addresses)),
  };
}

export function exportClaim(claim: Claim, addresses: Addresses): ClaimExport {
  const { data, standing } = claim;
  const number = claim.versions;
  return {
    id: claim.id,
    ...earlierIds(data),
    url: addresses.absolute(addresses.claim(claim.id)),
    statement: plainTextOf(data.statement),
    kind: data.kind,
    scope: scopeMarkdown(claim, addresses),
    topics: data.topics,
    standing: { name: standing.name, qualified: standing.qualified, reason: standing.reason },
    ...(data.withdrawn && { withdrawn: { ...data.withdrawn, why: plainTextOf(data.withdrawn.why) } }),
    evidence: claim.evidence.map((piece) => exportEvidence(piece, addresses)),
    links: data.links.map(({ to, type, note }) => ({ to, type, note: plainTextOf(note) })),
    history: data.history.map(({ date, changed, why }) => ({ date, changed, why: plainTextOf(why) })),
    version: {
      number,
      url: addresses.absolute(addresses.claimVersion(claim.id, number)),
      sha256: claimHash(data, claim.body, claim.sourceNames),
    },
  };
}

export function exportSource({ id, data, origins }: Source, addresses: Addresses): SourceExport {
  const work = data.kind === 'paper' || data.kind === 'preprint' ? data : null;
  const remarks = citationRemarks(data);
  return {
    id,
    ...earlierIds(data),
    url: addresses.absolute(addresses.source(id)),
    kind: data.kind,
    title: data.title,
    shortTitle: data.shortTitle,
    authors: data.authors,
    containerTitle: data.containerTitle,
    published: data.published,
    original: data.url,
    ...(work?.arxiv !== undefined && { arxiv: work.arxiv }),
    ...(work?.doi !== undefined && { doi: work.doi }),
    ...(remarks.length > 0 && { note: remarks.join(' ') }),
    text: data.text,
    licence: data.licence,
    machineWritten: data.machineWritten === true,
    derivedFrom: data.derivedFrom,
    cites: data.cites,
    origins,
    doubts: data.doubts.map(({ about, level, note }) => ({
      about,
      level,
      ...(note !== undefined && { note: plainTextOf(note) }),
    })),
    warnings: data.warnings.map(({ kind, text }) => ({ kind, text: plainTextOf(text) })),
  };
}

export function exportTopic({ id, data, claims }: Topic, addresses: Addresses): TopicExport {
  return {
    id,
    ...earlierIds(data),
    url: addresses.absolute(addresses.topic(id)),
    title: data.title,
    question: data.question,
    claims,
  };
}

function earlierIds({ aliases }: { aliases: string[] }): { aliases?: string[] } {
  return aliases.length === 0 ? {} : { aliases };
}

function exportEvidence(
  { id, claim, heldIn, passage, origins, counted, data }: Evidence,
  addresses: Addresses,
): ClaimExport['evidence'][number] {
  const tie = {
    id,
    url: addresses.absolute(addresses.evidence(claim, id)),
    source: data.source,
    relation: data.relation,
  };
  const rest = { origins, counted, note: plainTextOf(data.note) };
  if (!isQuotation(data))
    return {
      ...tie,
      form: 'finding',
      finding: plainTextOf(data.finding),
      locator: plainTextOf(data.locator),
      ...rest,
    };
  return {
    ...tie,
    form: 'quotation',
    exact: plainTextOf(data.exact),
    ...(data.prefix !== undefined && { prefix: plainTextOf(data.prefix) }),
    ...(data.suffix !== undefined && { suffix: plainTextOf(data.suffix) }),
    ...(data.via !== undefined && { via: data.via }),
    ...(data.ownRemark && { ownRemark: data.ownRemark }),
    ...(passage !== null && { passage: addresses.absolute(addresses.passage(heldIn, passage)) }),
    ...rest,
  };
}
