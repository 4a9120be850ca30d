/** So far from a place a negation is looked for, in characters: longer than any. */
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

/** A verb of English at the end of a text that a negation behind it belongs to. */
const AUXILIARY =
  /(?<![\p{L}\p{M}\p{Nd}'’-])(?:am|is|are|was|were|be|been|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|need)$/iu;

/** A negation at the beginning of what follows. “Not only” turns nothing round. */
const NEGATED =
  /^\s+(not(?!\s+only\b)|never|neither|no\s+longer|hardly|scarcely|barely|rarely|seldom)(?![\p{L}\p{M}\p{Nd}'’-])/iu;

/** The negation that begins right behind a place of a text, where a verb ends that it turns round: “is| not”; null where none does. */
export function negationBehind(text: string, at: number): string | null {
  if (!AUXILIARY.test(text.slice(Math.max(0, at - REACH), at))) return null;
  return NEGATED.exec(text.slice(at, at + REACH))?.[1] ?? null;
}
