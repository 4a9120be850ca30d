import type { ClaimData, LinkType } from '../schema/claim.ts';
import type { EvidenceData } from '../schema/evidence.ts';
import type { SourceData } from '../schema/source.ts';
import type { TopicData } from '../schema/topic.ts';
import { append } from './append.ts';
import type { Corpus, Document } from './corpus.ts';
import { versionEntries } from './claim-version.ts';
import { evidenceId, heldIn, isQuotation, passageId } from './evidence.ts';
import {
  earliestName,
  firstNameOfClaim,
  firstNamesOfSources,
  NONE_ISSUED,
  type FirstNames,
  type IssueDays,
  type StoredVersions,
} from './first-name.ts';
import { originsOf, type Circle } from './origins.ts';
import { createShortNames } from './short-name.ts';
import type { Standing } from './standing.ts';
import { weighEvidence, weighPiece } from './weigh-evidence.ts';

/** Claims, evidence, sources and topics, with every edge readable from both ends. Maps are in the order of ids; topics in their own order. */
export interface Graph {
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  topics: ReadonlyMap<string, Topic>;
}

export interface Claim extends Document<ClaimData> {
  evidence: Evidence[];
  /** Links that this claim has, then links that lead to it. */
  links: Link[];
  standing: Standing;
  /** How many versions of what it says its history tells of. */
  versions: number;
  /** The versions that are stored, a line each, oldest first. */
  stored: readonly string[];
  /** Its name in a few words; see {@link createShortNames}. */
  shortName: string;
  /** The name under which it was first published. */
  firstName: string;
  /** Names under which renamed sources were first published; the same for all claims. */
  sourceNames: FirstNames;
  /** Origins behind its evidence that share authors. */
  circles: Circle[];
}

export interface Evidence {
  /** Unique on the claim’s page; see {@link evidenceId}. */
  id: string;
  claim: string;
  source: string;
  /** The source whose file holds the words; differs from `source` for a quotation at second hand. */
  heldIn: string;
  /** Id of the marked passage in `heldIn`; null for a finding. */
  passage: string | null;
  /** Origins that this piece speaks for; none for what a program remarks by itself. */
  origins: string[];
  /** False where the piece is shown but adds nothing to the standing. */
  counted: boolean;
  data: EvidenceData;
}

export interface Link {
  from: string;
  to: string;
  type: LinkType;
  note: string;
}

export interface Source extends Document<SourceData> {
  /** The name under which it was first published. */
  firstName: string;
  /** The origins it goes back to; itself where it retells nothing. */
  origins: string[];
  retoldBy: string[];
  citedBy: string[];
  /** Evidence that names it, and evidence whose words its file holds, in the order of claims. */
  evidence: Evidence[];
}

export interface Topic extends Document<TopicData> {
  /** The name under which it was first published. */
  firstName: string;
  claims: string[];
}

/** Builds the graph, with the stored versions of claims and the days of addresses. References that lead nowhere are left as they are: checks report them. */
export function buildGraph(corpus: Corpus, stored: StoredVersions = new Map(), issued: IssueDays = NONE_ISSUED): Graph {
  const documents = new Map(corpus.sources.map((document) => [document.id, document]));
  const claims = new Map<string, Claim>();
  const sourceNames = firstNamesOfSources(corpus.sources, stored, issued);
  const shortNameOf = createShortNames(corpus);
  for (const document of corpus.claims) {
    const firstName = firstNameOfClaim(document, stored);
    claims.set(document.id, {
      ...buildClaim(document, documents, sourceNames),
      firstName,
      sourceNames,
      stored: stored.get(firstName) ?? [],
      // Most who read the graph ask for no short name, and all words of the corpus are read for them.
      get shortName() {
        return shortNameOf(document.id);
      },
    });
  }
  for (const claim of claims.values()) {
    for (const { to, type, note } of claim.data.links) {
      const link = { from: claim.id, to, type, note };
      claim.links.push(link);
      if (to !== claim.id) claims.get(to)?.links.push(link);
    }
  }
  for (const claim of claims.values())
    claim.links.sort((a, b) => Number(a.from !== claim.id) - Number(b.from !== claim.id));

  const usedBy = groupEvidence(claims.values());
  const retoldBy = turnRound(corpus.sources, ({ derivedFrom }) => derivedFrom);
  const citedBy = turnRound(corpus.sources, ({ cites }) => cites);
  const sources = new Map<string, Source>();
  for (const document of corpus.sources) {
    sources.set(document.id, {
      ...document,
      firstName: sourceNames.get(document.id) ?? document.id,
      origins: originsOf(document.id, documents),
      retoldBy: retoldBy.get(document.id) ?? [],
      citedBy: citedBy.get(document.id) ?? [],
      evidence: usedBy.get(document.id) ?? [],
    });
  }
  const topics = new Map<string, Topic>();
  for (const document of [...corpus.topics].sort((a, b) => a.data.order - b.data.order)) {
    topics.set(document.id, { ...document, firstName: earliestName(document, 'topic', issued), claims: [] });
  }
  for (const claim of claims.values())
    for (const topic of new Set(claim.data.topics)) topics.get(topic)?.claims.push(claim.id);
  return { claims, sources, topics };
}

function buildClaim(
  document: Document<ClaimData>,
  sources: ReadonlyMap<string, Document<SourceData>>,
  sourceNames: FirstNames,
): Omit<Claim, 'stored' | 'shortName' | 'firstName' | 'sourceNames'> {
  const evidence = document.data.evidence.map((data): Evidence => ({
    id: evidenceId(data, sourceNames),
    claim: document.id,
    source: data.source,
    heldIn: heldIn(data),
    passage: isQuotation(data) ? passageId(data, sourceNames) : null,
    ...weighPiece(data, sources),
    data,
  }));
  return {
    ...document,
    evidence,
    versions: versionEntries(document.data.history).length,
    links: [],
    ...weighEvidence(document.data.evidence, sources, document.data.withdrawn !== undefined),
  };
}

function groupEvidence(claims: Iterable<Claim>): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const claim of claims) {
    for (const piece of claim.evidence) {
      for (const id of new Set([piece.source, piece.heldIn])) append(groups, id, piece);
    }
  }
  return groups;
}

/** Ids of the sources that name a source, by its id; each once, in order. */
function turnRound(
  sources: readonly Document<SourceData>[],
  named: (data: SourceData) => readonly string[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, data } of sources) for (const other of new Set(named(data))) append(groups, other, id);
  return groups;
}
