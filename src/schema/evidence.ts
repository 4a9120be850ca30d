import { z } from 'zod';
import { prose, sourceId } from './fields.ts';

export const RELATIONS = ['supports', 'disputes', 'qualifies', 'states', 'mentions'] as const;

const tie = {
  source: sourceId,
  relation: z
    .enum(RELATIONS)
    .describe(
      'supports: gives a reason or a result for the claim. disputes: speaks against it. qualifies: limits it. states: says so. mentions: repeats or touches it without adding weight.',
    ),
  note: prose.describe('Why it bears on the claim, in our words.'),
};

/**
 * Words of a source, as a W3C TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export const quotation = z.strictObject({
  ...tie,
  exact: prose.describe('The words, letter for letter as in the source’s file. They must stand there exactly once.'),
  prefix: z
    .string()
    .optional()
    .describe('Words that stand right before, only where the quotation occurs more than once.'),
  suffix: z
    .string()
    .optional()
    .describe('Words that stand right after, only where the quotation occurs more than once.'),
  via: sourceId
    .optional()
    .describe('The source in which the words are held, where `source` is only quoted there: “as quoted in”.'),
  ownRemark: z
    .literal(true)
    .optional()
    .describe('true where a retelling speaks for itself here, so that these words are not those of what it retells.'),
});

/** What a source says, in our words, where its own words are not held. */
export const finding = z.strictObject({
  ...tie,
  finding: prose.describe(
    'What the source reports, in one sentence of ours. Shown as a paraphrase, never as a quotation.',
  ),
  locator: prose.describe('Where in the source: “abstract”, “section 4”, “12:30”.'),
});

export const evidence = z.union([quotation, finding]);

export type EvidenceData = z.infer<typeof evidence>;
export type QuotationData = z.infer<typeof quotation>;
export type FindingData = z.infer<typeof finding>;
export type Relation = (typeof RELATIONS)[number];
