/** The lines that git writes around what two branches say of one place; “=======” alone may be a heading’s. */
const MARK = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)/;

/** True for a line that git wrote into a file which it could not merge. */
export function isMergeMark(line: string): boolean {
  return MARK.test(line);
}

/** The same in a file that holds no prose, where the line between both sides is one of git’s too. */
export function isMergeMarkInRecord(line: string): boolean {
  return isMergeMark(line) || /^={7}\r?$/.test(line);
}
