/** A change in words: a phrase, then what is said, or what was said before and is said now, as plain text. */
export interface Wording {
  phrase: Phrase;
  words?: string;
  was?: string;
  is?: string;
  /** Why, for a standing: a phrase each. */
  because?: Phrase[];
}

/** Our words, and names from content among them, which must not be taken for markup. */
export type Phrase = readonly (string | { name: string })[];

/** The names with commas between, or “none”. */
export function namesOr(none: string, names: readonly (string | null)[]): Phrase {
  const given = names.filter((name) => name !== null);
  return given.length === 0 ? [none] : given.flatMap((name, at) => (at === 0 ? [{ name }] : [', ', { name }]));
}
