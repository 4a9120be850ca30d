/** Something that has happened to a source since it was recorded: a phrase of ours, and words of others that belong to it. */
export interface News {
  source: string;
  what: string;
  /** An address, a title, a notice; plain text. */
  words: string | null;
}

/** What was found, and what could not be looked at, a line each. */
export interface Lookout {
  news: News[];
  remarks: string[];
}
