import { z } from 'zod';
import { CLAIM_KINDS } from './claim.ts';
import { RELATIONS } from './evidence.ts';
import { sourceId } from './fields.ts';

/** The most letters of one text of a stored version: its page is made of them without any further check. */
const text = z.string().max(64 * 1024);

/** A line of content/versions/<claim-id>.jsonl: what a version of a claim said, in canonical form. */
export const claimVersionSchema = z.strictObject({
  statement: text,
  kind: z.enum(CLAIM_KINDS),
  scope: text,
  evidence: z.array(
    z.strictObject({
      source: sourceId,
      relation: z.enum(RELATIONS),
      exact: text.optional(),
      prefix: text.optional(),
      suffix: text.optional(),
      via: sourceId.optional(),
      ownRemark: z.literal(true).optional(),
      finding: text.optional(),
      locator: text.optional(),
    }),
  ),
});

export type ClaimVersion = z.infer<typeof claimVersionSchema>;
