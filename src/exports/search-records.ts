import type { Addresses } from '../digest/addresses.ts';
import { authorsInFull } from '../digest/authors.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Evidence, Graph, Source, Topic } from '../digest/graph.ts';
import { nameWords } from '../digest/name-words.ts';
import { GAP } from '../digest/normalise-text.ts';
import { CLAIM_KINDS, RELATIONS, SOURCE_KINDS, TEXT_STATES } from '../digest/vocabulary.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { Relation } from '../schema/evidence.ts';
import { viewStandingMark, type StandingMark } from '../views/claim-line.ts';
import { asQuotedIn } from '../views/source-line.ts';

/** What a search can be narrowed by, besides the facets of the list of claims: what kind of thing is found. */
export const RESULT_TYPES = ['topic', 'claim', 'quotation', 'finding', 'source'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];
export type SearchFacet = 'type' | 'topic' | 'standing' | 'kind' | 'source';

/** One thing that a search can find. */
export interface SearchRecord {
  url: string;
  /** The words that are searched, in plain text: first those of `title`, where there is one, then all others. */
  words: string;
  /** The title of a topic or a source, or a claim’s statement: words here weigh more. Null for evidence, which is words alone. */
  title: string | null;
  /** Words that name a source, as its number at arXiv or its address does, by which it is found alone. */
  names?: string[];
  facets: Record<SearchFacet, string[]>;
  /** What a result shows besides the words. */
  shown: ShownInResult;
}

export interface ShownInResult {
  type: ResultType;
  /** “Empirical claim”, “Paper”. */
  label: string;
  standing?: StandingMark;
  relation?: { name: Relation; label: string; glyph: string };
  /** The claim that evidence belongs to. */
  claim?: string;
  /** Who wrote the words, and who holds them at second hand; of a source, its authors and what is held of it. */
  source?: string;
}

/** Without one of these there is nothing to search for, and Pagefind counts no record. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * Every topic, every claim, every piece of evidence and every source that has a word, each address once, by type; evidence in the order
 * of its claims.
 */
export function searchRecords(graph: Graph, addresses: Addresses): SearchRecord[] {
  const isFound = ({ words }: SearchRecord) => WORD.test(words);
  // Evidence is narrowed by what its claim is, and goes with it.
  const claims = [...graph.claims.values()]
    .map((claim) => ({ claim, record: claimRecord(claim, graph, addresses) }))
    .filter(({ record }) => isFound(record));
  const records = [
    ...[...graph.topics.values()].map((topic) => topicRecord(topic, addresses)),
    ...claims.map(({ record }) => record),
    ...claims.flatMap(({ claim }) => claim.evidence.map((piece) => evidenceRecord(piece, claim, graph, addresses))),
    ...[...graph.sources.values()].map((source) => sourceRecord(source, graph, addresses)),
  ].filter(isFound);
  const unique = [...new Map(records.map((record) => [record.url, record])).values()];
  return RESULT_TYPES.flatMap((type) => unique.filter(({ shown }) => shown.type === type));
}

/** A topic is found by its title and its question. */
function topicRecord({ id, data }: Topic, addresses: Addresses): SearchRecord {
  return {
    url: addresses.topic(id),
    words: joinWords(data.title, plainTextOf(data.question)),
    title: data.title,
    facets: { type: ['topic'], topic: [id], standing: [], kind: [], source: [] },
    shown: { type: 'topic', label: 'Topic' },
  };
}

function claimRecord(claim: Claim, graph: Graph, addresses: Addresses): SearchRecord {
  const title = plainTextOf(claim.data.statement);
  return {
    url: addresses.claim(claim.id),
    words: joinWords(title, heldText(claim.body)),
    title,
    facets: { ...facetsOfClaim(claim), type: ['claim'], source: kindsOf(claim.evidence, graph) },
    shown: { type: 'claim', label: CLAIM_KINDS[claim.data.kind].label, standing: viewStandingMark(claim) },
  };
}

function evidenceRecord(piece: Evidence, claim: Claim, graph: Graph, addresses: Addresses): SearchRecord {
  const { data } = piece;
  const type = isQuotation(data) ? 'quotation' : 'finding';
  const { label, glyph } = RELATIONS[data.relation];
  return {
    url: addresses.evidence(claim.id, piece.id),
    words: plainTextOf(isQuotation(data) ? data.exact : data.finding),
    title: null,
    facets: { ...facetsOfClaim(claim), type: [type], source: kindsOf([piece], graph) },
    shown: {
      type,
      label: type === 'quotation' ? 'Quotation' : 'Finding, in our words',
      standing: viewStandingMark(claim),
      relation: { name: data.relation, label, glyph },
      claim: plainTextOf(claim.data.statement),
      source: (graph.sources.get(piece.source)?.data.shortTitle ?? piece.source) + asQuotedIn(piece, graph),
    },
  };
}

/** A source is found by its title, its authors and all of its text that we hold; by its claims’ topics, kinds and standings. */
function sourceRecord(source: Source, graph: Graph, addresses: Addresses): SearchRecord {
  const { data } = source;
  const title = data.title ?? data.shortTitle;
  const claims = [...new Set(source.evidence.map(({ claim }) => claim))].flatMap((id) => graph.claims.get(id) ?? []);
  const text = data.text === 'none' ? '' : heldText(source.body).replaceAll(GAP, '[…]');
  const all = (facet: 'topic' | 'standing' | 'kind') => [...new Set(claims.flatMap((c) => facetsOfClaim(c)[facet]))];
  return {
    url: addresses.source(source.id),
    words: joinWords(
      title,
      data.title === null ? '' : data.shortTitle,
      ...data.authors.map(({ name }) => name),
      plainTextOf(data.summary ?? ''),
      text,
    ),
    title,
    names: nameWords(data),
    facets: {
      type: ['source'],
      topic: all('topic'),
      standing: all('standing'),
      kind: all('kind'),
      source: [data.kind],
    },
    shown: {
      type: 'source',
      label: SOURCE_KINDS[data.kind].label,
      source: `${authorsInFull(data)} · ${TEXT_STATES[data.text].label.toLowerCase()}`,
    },
  };
}

function facetsOfClaim(claim: Claim): Record<'topic' | 'standing' | 'kind', string[]> {
  return { topic: claim.data.topics, standing: [claim.standing.name], kind: [claim.data.kind] };
}

function kindsOf(evidence: readonly Evidence[], { sources }: Graph): string[] {
  return [...new Set(evidence.flatMap(({ source }) => sources.get(source)?.data.kind ?? []))];
}

function joinWords(...texts: string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
