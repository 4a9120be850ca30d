/** A formula, an escaped character, or a mark of emphasis or code. */
const MARKUP = /\$([^$]*)\$|\\([!-/:-@[-`{-~])|\*+|`|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu;

/**
 * A statement as the plain text of a label: marks of emphasis and code go, words and TeX stay. Says what the
 * Markdown pipeline’s `plainTextOf` says of every statement, which a test checks; drawings do without the pipeline.
 */
export function labelText(markdown: string): string {
  return markdown
    .replace(MARKUP, (_, tex?: string, escaped?: string) => tex ?? escaped ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}
