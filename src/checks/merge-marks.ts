/** The lines that git writes around what two branches say of one place; “=======” between both may be a heading’s. */
const BETWEEN = /^={7}\r?$/;
const MARK = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)/;

/** True for a line that git wrote into a file which it could not merge. */
function isMergeMark(line: string): boolean {
  return MARK.test(line);
}

/** The lines that git wrote into such a file, from 1. “=======” counts where it is left alone, and underlines no heading. */
export function mergeMarksIn(raw: string): number[] {
  if (!/[<|>=]{7}/.test(raw)) return [];
  const lines = raw.split('\n');
  const marks = lines.flatMap((line, at) => (isMergeMark(line) ? [at + 1] : []));
  if (marks.length > 0) return marks;
  return lines.flatMap((line, at) =>
    BETWEEN.test(line) && !isHeading(lines[at - 1] ?? '', lines[at - 2] ?? '') ? [at + 1] : [],
  );
}

/** True of a line that Markdown takes for a heading where it is underlined, and a reader too: one line, and no sentence. */
function isHeading(line: string, above: string): boolean {
  return line.trim() !== '' && above.trim() === '' && !/[.!?:;,]["”’»)]*\s*$/.test(line);
}

/** True for such a line in a file that holds no prose, where the line between both sides is one of git’s too. */
export function isMergeMarkInRecord(line: string): boolean {
  return isMergeMark(line) || BETWEEN.test(line);
}
