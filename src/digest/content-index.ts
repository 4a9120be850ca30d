import type { TextState } from '../schema/source.ts';

/** A content file as the form knows it before it is asked for: enough to choose it, to refer to it, and to see that it is there already. */
export interface IndexedFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  /** A claim’s statement, a source’s title, a topic’s title. */
  title: string;
  /** Where the file itself can be had, as it stands in the repository. Only of claims and sources. */
  raw?: string;
  /** How much of its text a source holds. */
  text?: TextState;
  /** What no other source may be, such as `DOI 10.48550/arxiv.2402.11337`. */
  identities?: string[];
}
