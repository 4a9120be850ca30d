import { z } from 'zod';
import { CHANGES, CLAIM_KINDS, LINK_TYPES } from './claim.ts';
import { RELATIONS } from './evidence.ts';
import { arxivId, calendarDate, claimId, doi, partialDate, sha256, sourceId, topicId } from './fields.ts';
import { SOURCE_KINDS, TEXT_STATES } from './source.ts';

const address = z.url().describe('An absolute address on the digest’s site.');
/** What is Markdown in the content, but for the scope. */
const plain = z.string().describe('Plain text; formulas as TeX.');

const evidence = z.strictObject({
  id: z.string().describe('Fragment of its address; made from the source and the words.'),
  url: address,
  source: sourceId,
  relation: z.enum(RELATIONS),
  form: z
    .enum(['quotation', 'finding'])
    .describe('quotation: words of the source. finding: our paraphrase, the text is not held.'),
  exact: z.string().optional().describe('The words, as plain text; formulas as TeX.'),
  prefix: plain.optional(),
  suffix: plain.optional(),
  via: sourceId
    .optional()
    .describe('The source in whose text the words stand, where the source is quoted at second hand.'),
  ownRemark: z
    .literal(true)
    .optional()
    .describe('true where a retelling speaks for itself here, so that these words are not those of what it retells.'),
  passage: address.optional().describe('The marked passage in the source’s text.'),
  finding: plain.optional(),
  locator: plain.optional(),
  origins: z.array(sourceId).describe('The origins that it speaks for.'),
  counted: z.boolean().describe('False where it is shown but adds nothing to the standing.'),
  note: plain,
});

const claim = z.strictObject({
  id: claimId,
  url: address,
  statement: plain,
  kind: z.enum(CLAIM_KINDS),
  scope: z.string().describe('Scope and limits, in Markdown.'),
  topics: z.array(topicId),
  standing: z.strictObject({ name: z.string(), qualified: z.boolean(), reason: z.string() }),
  withdrawn: z.strictObject({ date: calendarDate, why: plain, successor: claimId.optional() }).optional(),
  evidence: z.array(evidence),
  links: z.array(z.strictObject({ to: claimId, type: z.enum(LINK_TYPES), note: plain })),
  history: z.array(z.strictObject({ date: calendarDate, changed: z.array(z.enum(CHANGES)), why: plain })),
  version: z.strictObject({ number: z.int(), url: address, sha256 }),
});

const source = z.strictObject({
  id: sourceId,
  url: address,
  kind: z.enum(SOURCE_KINDS),
  title: z.string().nullable(),
  shortTitle: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), handle: z.string().optional() })),
  containerTitle: z.string().nullable(),
  published: partialDate.nullable(),
  original: z.url().nullable(),
  arxiv: arxivId.optional(),
  doi: doi.optional(),
  note: z
    .string()
    .optional()
    .describe('What a citation must say besides: where its text was published, and what of it is not verified.'),
  text: z.enum(TEXT_STATES),
  machineWritten: z.boolean(),
  derivedFrom: z.array(sourceId),
  cites: z.array(sourceId),
  origins: z.array(sourceId),
});

const topic = z.strictObject({
  id: topicId,
  url: address,
  title: z.string(),
  question: z.string(),
  claims: z.array(claimId),
});

/** The whole graph as `graph.json`, and its parts as the twins of pages. */
export const graphExportSchema = z
  .strictObject({
    $schema: z.url(),
    name: z.string(),
    url: address,
    licence: z.url().describe('Licence of our own words. Quoted words belong to their authors.'),
    claims: z.array(claim),
    sources: z.array(source),
    topics: z.array(topic),
  })
  .describe('Mesoscale: claims, the evidence for and against them, and the sources of that evidence.');

export type GraphExport = z.infer<typeof graphExportSchema>;
export type ClaimExport = GraphExport['claims'][number];
export type SourceExport = GraphExport['sources'][number];
export type TopicExport = GraphExport['topics'][number];
