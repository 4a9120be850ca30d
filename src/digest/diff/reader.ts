/** How Markdown reads as plain, normalised text, so that markup and white space are no difference. */
export interface Reader {
  /** A line, such as a statement, a quotation or a finding. */
  line: (markdown: string) => string;
  /** A whole text with paragraphs: a scope, a source’s text. */
  text: (markdown: string) => string;
  /** A source’s text with its marks written out, since others wrote it: struck words, say, are retracted. */
  marked: (markdown: string) => string;
}
