import { z } from 'zod';
import { evidence } from './evidence.ts';
import { calendarDate, claimId, prose, topicId } from './fields.ts';

export const CLAIM_KINDS = ['theorem', 'empirical', 'conceptual', 'opinion'] as const;
export const LINK_TYPES = ['supports', 'in-tension-with', 'refines', 'answers'] as const;
export const CHANGES = ['published', 'statement', 'kind', 'evidence', 'scope', 'standing', 'links', 'status'] as const;

/** What a sentence ends with, in whichever script. */
export const SENTENCE_END = /[.?!。？！]$/;

export const link = z.strictObject({
  to: claimId,
  type: z
    .enum(LINK_TYPES)
    .describe(
      'supports: this claim lends weight to the other. in-tension-with: the two pull in opposite directions, though both may hold (read both ways). refines: this claim makes the other more exact. answers: this claim resolves, at least in part, what the other leaves open.',
    ),
  note: prose.describe('Why the two are linked, in our words.'),
});

export const historyEntry = z.strictObject({
  date: calendarDate.describe('The day of the change.'),
  changed: z
    .array(z.enum(CHANGES))
    .min(1, 'name at least one thing that changed')
    .describe(
      'What changed. statement, kind, evidence, scope: what the claim says; this makes a new version. standing: how it stands, because of a source and not of its own evidence, such as one that was found to retell another. links: what it is linked to. status: anything else about it.',
    ),
  why: prose.describe('Why, in a sentence; for a standing, the cause.'),
});

export const withdrawal = z.strictObject({
  date: calendarDate.describe('The day of the withdrawal.'),
  why: prose.describe('Why the claim was withdrawn.'),
  successor: claimId.optional().describe('The claim that replaces it, if any.'),
});

/** Front matter of content/claims/<id>.md. The Markdown below it is the claim’s scope and limits. */
export const claimSchema = z.strictObject({
  statement: prose
    .regex(SENTENCE_END, 'a statement is a whole sentence and ends with a full stop')
    .describe('The claim: one falsifiable sentence in our words.'),
  kind: z
    .enum(CLAIM_KINDS)
    .describe(
      'theorem: announced as proved. empirical: found by experiment. conceptual: a way of seeing things. opinion: a judgement or forecast.',
    ),
  topics: z
    .array(topicId)
    .min(1, 'file the claim under at least one topic')
    .describe('Its topics, the main one first.'),
  evidence: z.array(evidence).describe('What ties the claim to sources.'),
  links: z.array(link).default([]).describe('How the claim stands to other claims.'),
  aliases: z
    .array(claimId)
    .default([])
    .describe('Earlier ids of the claim, the oldest first. Their addresses keep leading to it.'),
  withdrawn: withdrawal.optional().describe('Only on a claim that the digest no longer makes.'),
  history: z
    .array(historyEntry)
    .min(1, 'enter at least the day of publication')
    .describe('Dated changes, oldest first.'),
});

export type ClaimData = z.infer<typeof claimSchema>;
/** Front matter as it is written, before defaults are filled in. */
export type ClaimInput = z.input<typeof claimSchema>;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type Change = (typeof CHANGES)[number];
