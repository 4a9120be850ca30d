/** Lines that were made of others, as HTML of Markdown, by what they were made of. */
export interface KnownLines {
  get: (key: string) => string | undefined;
  set: (key: string, line: string) => unknown;
}

let lines: KnownLines = new Map();

/** Has those lines known that this very code has made before, and adds to them what it makes from now on. */
export function knowLines(known: KnownLines): void {
  lines = known;
}

/**
 * The line that `make` gives, made once: the same statement stands on many pages and in many files. It must depend on
 * nothing but the parts of its key, of which the first says what is made.
 */
export function lineOnce(key: readonly string[], make: () => string): string {
  const name = JSON.stringify(key);
  const known = lines.get(name);
  if (known !== undefined) return known;
  const line = make();
  lines.set(name, line);
  return line;
}
