/** So far before a place a negation is looked for, in characters: longer than any. */
const REACH = 40;

/**
 * A word or two of English at the end of a text that turn round what follows them, or make it doubtful: “not”, “does not
 * yet”, “no longer”, “failed to”. “Not only” turns nothing round.
 */
const NEGATION =
  /(?<![\p{L}\p{M}\p{Nd}'’-])(?:(?:not|cannot|\p{L}{2,8}n['’]t)(?:\s+(?!only\s)(?:\p{L}{1,20}ly|yet|always|even|ever))?|no(?:\s+longer)?|never|nor|neither|without|hardly|scarcely|barely|rarely|seldom|(?:fail|fails|failed|failing|unable|unlikely|impossible)\s+to)\s+$/iu;

/** The negation that ends right before a place of a text; null where none does. */
export function negationBefore(text: string, at: number): string | null {
  return NEGATION.exec(text.slice(Math.max(0, at - REACH), at))?.[0].trim() ?? null;
}
