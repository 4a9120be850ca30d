import type { SourceDraft } from '../../compose/compose-source.ts';

/** What was found out about a source, and where. */
export interface FoundSource {
  draft: Omit<SourceDraft, 'added' | 'provenance'>;
  /** Where the facts and the text were taken from, in words. */
  from: string;
  /** Pages on which they were seen. */
  seenAt: string[];
  /** What whoever adds the source should know, a sentence each. */
  remarks: string[];
  /** The same of a text that was there and was not taken: why, and what can be done. */
  textNotTaken?: string;
}

/** A source as far as it is known. */
export type Draft = FoundSource['draft'];
