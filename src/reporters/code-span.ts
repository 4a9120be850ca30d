/**
 * A code span of Markdown that holds any text, so that it can be no markup, no mention of a person, no link and no
 * picture: its fence is longer than any run of backticks in it (CommonMark 0.31, “Code spans”).
 */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^[` ]|[` ]$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${space}${oneLine(text)}${space}${fence}`;
}

/** Every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
