import { toDo } from '../digest/to-do.ts';
import { CLAIM_KINDS, type ClaimInput } from '../schema/claim.ts';
import { formatContentFile } from './content-text.ts';
import { oneSentenceALine } from './one-sentence-a-line.ts';

/** What is known of a new claim. What is undefined and cannot be left out is marked as to do. */
export interface ClaimDraft {
  statement: string;
  kind?: ClaimInput['kind'] | undefined;
  topics?: ClaimInput['topics'] | undefined;
  evidence?: ClaimInput['evidence'] | undefined;
  links?: ClaimInput['links'];
  /** Scope and limits, in Markdown. */
  scope?: string | undefined;
  /** The day of publication, YYYY-MM-DD. */
  published: string;
}

/** The text of content/claims/<id>.md, its keys in the order of the files there, its scope one sentence a line. */
export function composeClaim({ statement, kind, topics = [], evidence = [], links, scope, published }: ClaimDraft) {
  return formatContentFile(
    {
      statement,
      kind: kind ?? toDo(`write one of ${CLAIM_KINDS.join(', ')}`),
      topics: topics.length > 0 ? topics : [toDo('name a file of content/topics without “.md”')],
      evidence,
      links: links?.length ? links : undefined,
      history: [{ date: published, changed: ['published'], why: 'First published.' }],
    },
    scope ? oneSentenceALine(scope) : toDo('say in a sentence or two where the claim stops: its scope and limits.'),
  );
}
