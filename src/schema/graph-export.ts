import { z } from 'zod';
import { claimSchema, historyEntry, link, withdrawal } from './claim.ts';
import { quotation } from './evidence.ts';
import { claimId, sha256, sourceId, topicId } from './fields.ts';
import { author, doubt, SOURCE_KINDS, sourceFields, warning, workFields } from './source.ts';

const address = z.url().describe('An absolute address on the digest’s site.');
/** What is Markdown in the content, but for the scope. */
const plain = z.string().describe('Plain text; formulas as TeX.');

/** The earlier ids of what was renamed; not there where nothing was. */
function earlierIds(id: z.ZodType<string>) {
  return z
    .array(id)
    .optional()
    .describe('Earlier ids, the oldest first. Older copies of this file and stored versions of claims may use them.');
}

/** The field with the sentence that the schema of the content says of it, and none of what that says to authors. */
function saidOf<Field extends z.ZodType>({ description = '' }: z.ZodType, field: Field): Field {
  return field.describe(description);
}

const evidence = z.strictObject({
  id: z.string().describe('Fragment of its address; made from the source and the words.'),
  url: address,
  source: sourceId,
  relation: quotation.shape.relation,
  form: z
    .enum(['quotation', 'finding'])
    .describe('quotation: words of the source. finding: our paraphrase, the text is not held.'),
  exact: z.string().optional().describe('The words, as plain text; formulas as TeX.'),
  prefix: plain.optional(),
  suffix: plain.optional(),
  via: sourceId
    .optional()
    .describe('The source in whose text the words stand, where the source is quoted at second hand.'),
  ownRemark: quotation.shape.ownRemark,
  passage: address.optional().describe('The marked passage in the source’s text.'),
  finding: plain.optional().describe('What the source reports, in our words; plain text, formulas as TeX.'),
  locator: plain.optional().describe('Where in the source that stands.'),
  origins: z.array(sourceId).describe('The origins that it speaks for.'),
  counted: z.boolean().describe('False where it is shown but adds nothing to the standing.'),
  note: plain,
});

const claim = z.strictObject({
  id: claimId,
  aliases: earlierIds(claimId),
  url: address,
  statement: plain,
  kind: claimSchema.shape.kind,
  scope: z.string().describe('Scope and limits, in Markdown.'),
  topics: saidOf(claimSchema.shape.topics, z.array(topicId)),
  standing: z
    .strictObject({
      name: z
        .string()
        .describe('withdrawn, contested, disputed, supported, reported, asserted or open, as the method page says.'),
      qualified: z.boolean().describe('true where at least one origin limits a claim that is not withdrawn.'),
      reason: z.string().describe('Why it stands so, in a sentence.'),
    })
    .describe('How the evidence in the digest stands to the claim; derived, never typed.'),
  withdrawn: z
    .strictObject({ date: withdrawal.shape.date, why: plain, successor: claimId.optional() })
    .optional()
    .describe('Only on a claim that the digest no longer makes.'),
  evidence: z.array(evidence).describe('What ties the claim to sources, in the order of its file.'),
  links: z
    .array(z.strictObject({ to: claimId, type: link.shape.type, note: plain }))
    .describe('How the claim stands to other claims; their links to it stand with them.'),
  history: z
    .array(z.strictObject({ date: historyEntry.shape.date, changed: historyEntry.shape.changed, why: plain }))
    .describe('Dated changes, oldest first.'),
  version: z
    .strictObject({
      number: z.int().describe('Counted from 1.'),
      url: address,
      sha256: sha256.describe('The content hash: SHA-256 of the version’s line in claims/<id>.versions.jsonl.'),
    })
    .describe('The newest version, which is what all of this says.'),
});

const source = z.strictObject({
  id: sourceId,
  aliases: earlierIds(sourceId),
  url: address,
  kind: z.enum(SOURCE_KINDS).describe('What kind of text it is, as the method page says.'),
  title: saidOf(sourceFields.title, z.string().nullable()),
  shortTitle: saidOf(sourceFields.shortTitle, z.string()),
  authors: saidOf(
    sourceFields.authors,
    z.array(
      z.strictObject({
        name: saidOf(author.shape.name, z.string()),
        handle: saidOf(author.shape.handle, z.string().optional()),
        organisation: saidOf(author.shape.organisation, z.boolean().optional()),
      }),
    ),
  ),
  containerTitle: saidOf(sourceFields.containerTitle, z.string().nullable()),
  published: sourceFields.published,
  original: sourceFields.url,
  arxiv: workFields.arxiv.describe('arXiv identifier, with the version that the text is from, where it is known.'),
  doi: workFields.doi,
  note: z
    .string()
    .optional()
    .describe('What a citation must say besides: where its text was published, and what of it is not verified.'),
  text: sourceFields.text.describe(
    'How much of its text the digest holds. held: all of it. partial: a part, or with losses. none: nothing.',
  ),
  licence: saidOf(sourceFields.licence, z.string().nullable()),
  machineWritten: z.boolean().describe('true where it is known to be written by a program.'),
  derivedFrom: z.array(sourceId).describe('The sources that it retells; empty for an origin.'),
  cites: z.array(sourceId).describe('Sources of the digest that it cites, quotes or lists.'),
  origins: z.array(sourceId).describe('The origins behind it; itself, where it retells nothing.'),
  doubts: z
    .array(
      z.strictObject({
        about: saidOf(doubt.shape.about, z.string()),
        level: doubt.shape.level,
        note: plain.optional(),
      }),
    )
    .describe('Every fact about it that is not verified. What is not listed was verified.'),
  warnings: saidOf(sourceFields.warnings, z.array(z.strictObject({ kind: warning.shape.kind, text: plain }))),
});

const topic = z.strictObject({
  id: topicId,
  aliases: earlierIds(topicId),
  url: address,
  title: z.string().describe('What the topic is called.'),
  question: z.string().describe('The leading question.'),
  claims: z.array(claimId).describe('Every claim that is filed under it.'),
});

/** The whole graph as `graph.json`, and its parts as the twins of pages. */
export const graphExportSchema = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  name: z.string().describe('The name of the digest.'),
  url: address,
  licence: z.url().describe('Licence of our own words. Quoted words belong to their authors.'),
  rights: z.string().describe('Whose the words are, as a sentence to show beside them.'),
  claims: z.array(claim).describe('Every claim, withdrawn ones too.'),
  sources: z.array(source).describe('Every source.'),
  topics: z.array(topic).describe('Every topic.'),
});

export type GraphExport = z.infer<typeof graphExportSchema>;
export type ClaimExport = GraphExport['claims'][number];
export type SourceExport = GraphExport['sources'][number];
export type TopicExport = GraphExport['topics'][number];
