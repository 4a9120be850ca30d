import type { z } from 'zod';
import { createAddresses } from '../digest/addresses.ts';
import type { Corpus, Document } from '../digest/corpus.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import { claimSchema, type ClaimData } from '../schema/claim.ts';
import type { FindingData, QuotationData } from '../schema/evidence.ts';
import { sourceSchema, type SourceData } from '../schema/source.ts';
import { topicSchema, type TopicData } from '../schema/topic.ts';
import type { Digest } from '../views/digest.ts';

type Overrides<Schema extends z.ZodType> = Partial<z.input<Schema>> & { body?: string };

export const ADDRESSES = createAddresses({ site: 'https://digest.example', base: '/base/' });

/** A post whose text is held. */
export function source(
  id: string,
  { body = 'These are the words of the source.', ...overrides }: Overrides<typeof sourceSchema> = {},
): Document<SourceData> {
  const defaults = {
    kind: 'post',
    title: null,
    shortTitle: id,
    authors: [],
    containerTitle: null,
    published: null,
    url: null,
    text: 'held',
    licence: null,
    provenance: { recorded: '2026-11-22', from: 'A test.' },
    added: '2026-11-23',
  };
  return { id, file: `content/sources/${id}.md`, data: sourceSchema.parse({ ...defaults, ...overrides }), body };
}

/** A claim of the topic `a-topic`, without evidence. */
export function claim(
  id: string,
  { body = 'Its scope and limits.', ...overrides }: Overrides<typeof claimSchema> = {},
): Document<ClaimData> {
  const defaults = {
    statement: `The claim ${id}.`,
    kind: 'empirical',
    topics: ['a-topic'],
    evidence: [],
    history: [{ date: '2026-11-23', changed: ['published'], why: 'First published.' }],
  };
  return { id, file: `content/claims/${id}.md`, data: claimSchema.parse({ ...defaults, ...overrides }), body };
}

export function topic(
  id: string,
  { body = 'An introduction.', ...overrides }: Overrides<typeof topicSchema> = {},
): Document<TopicData> {
  const defaults = { title: `Topic ${id}`, question: 'What is asked?', order: 1 };
  return { id, file: `content/topics/${id}.md`, data: topicSchema.parse({ ...defaults, ...overrides }), body };
}

/** The words of `source` that the source built above holds. */
export function quotation(overrides: Partial<QuotationData> = {}): QuotationData {
  return {
    source: 'a-source',
    relation: 'supports',
    exact: 'the words of the source',
    note: 'It says so.',
    ...overrides,
  };
}

export function finding(overrides: Partial<FindingData> = {}): FindingData {
  return {
    source: 'a-source',
    relation: 'supports',
    finding: 'The source reports this.',
    locator: 'section 4',
    note: 'It says so.',
    ...overrides,
  };
}

/** The graph of the documents given, and of stored versions by the name of their claim; what is left out is empty. */
export function graphOf(corpus: Partial<Corpus>, versions: Record<string, string[]> = {}): Graph {
  return buildGraph({ sources: [], claims: [], topics: [], essays: [], ...corpus }, new Map(Object.entries(versions)));
}

/** The member of a map of the graph, which the test says is there. */
export function member<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no “${id}” in the graph`);
  return value;
}

/** The digest around a graph, as pages get it, with no ledger. */
export function digestOf(graph: Graph): Digest {
  return { graph, essays: [], addresses: ADDRESSES, permalinks: [], repository: null };
}
