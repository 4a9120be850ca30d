import type { z } from 'zod';
import { claimSchema } from './claim.ts';
import { essaySchema } from './essay.ts';
import { sourceSchema } from './source.ts';
import { topicSchema } from './topic.ts';

/** Every kind of content file, the folder it lives in (relative to content/), and its schema. */
export const COLLECTIONS = {
  sources: { folder: 'sources', schema: sourceSchema },
  claims: { folder: 'claims', schema: claimSchema },
  topics: { folder: 'topics', schema: topicSchema },
  essays: { folder: '.', schema: essaySchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
export type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;
export type Issue = z.core.$ZodIssue;
