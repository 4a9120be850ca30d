/** How Markdown reads as plain, normalised text, so that markup and white space are no difference. */
export interface Reader {
  /** A line, such as a statement, a quotation or a finding. */
  line: (markdown: string) => string;
  /** A whole text with paragraphs: a scope, a source’s text. */
  text: (markdown: string) => string;
}
