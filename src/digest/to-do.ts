/** Three dots alone are where the form of an entry is shown, as in `why: "…"`. */
const MARK = /^(?:TODO(?:: *|$)|(?:…|\.\.\.)$)/;

/** A value that stands where one is missing, and says what to do. */
export function toDo(what: string): string {
  return `TODO: ${what}`;
}

/** What such a value says is to be done, which may be nothing (`''`). Null for every other text. */
export function readToDo(text: string): string | null {
  return MARK.test(text) ? text.replace(MARK, '').trim() : null;
}
