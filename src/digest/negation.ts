/** So far from a place a negation is looked for, in characters: longer than any. */
const REACH = 90;

/** What goes on in the word that stands behind it: “not” of “knot” and of “can-not” is none. */
const WITHIN_WORD = /[\p{L}\p{M}\p{Nd}'’-]$/u;

/** Words of English at the end of a text that turn round what follows them, or make it doubtful. “Not only” turns nothing round. */
const NEGATIONS = [
  /(?:not|cannot|\p{L}{2,8}n['’]t)(?:\s(?!only$)(?:\p{L}{1,20}ly|yet|always|even|ever|at\sall|all|every|each|any|an?))?$/iu,
  /not,\s[\p{L}\s’'-]{1,30},$/iu,
  /no(?:\s(?:longer|existing|current|known|single|such|other|general|simple|clear))?$/iu,
  /(?:never|nor|neither|without|scarcely|barely|rarely|seldom|hardly(?:\sany)?)$/iu,
  /none(?:\sof)?(?:\s(?:the|these|those|our|its|their))?$/iu,
  /(?<!(?:a|the|these|those|first|last|next)\s)few(?:\sof)?(?:\s(?:the|these|those|our|its|their))?$/iu,
  /(?:by\sno\smeans|in\sno\sway|far\sfrom|anything\sbut|rather\sthan|instead\sof)$/iu,
  /(?:fail|fails|failed|failing|refuse|refuses|refused|cease|ceases|ceased|unable|unlikely|impossible)\sto$/iu,
  /(?:lack(?:s|ed|ing)?(?:\sof)?|absence\sof)$/iu,
];

/** The commonest of other languages that are no words of English. Capitals alone are short for something: “SEM”. */
const NEGATIONS_ELSEWHERE = [
  /(?:[Nn]icht|[Kk]ein(?:e[mnrs]?)?|[Nn]iemals|[Oo]hne|[Ww]eder|[Kk]aum|[Nn]iet|[Gg]een|nooit|zonder)$/u,
  /(?:ne|pas|[Jj]amais|[Aa]ucune?|[Nn]unca|jamás|ningún|[Nn]inguna|[Nn]ão|sem|nenhuma?|[Nn]on|mai|senza|nessun[ao]?)$/u,
  /(?:[Нн]е|[Нн]и|[Нн]ет|[Бб]ез|[Нн]икогда|nie|bez)$/u,
];

/** The same where no space stands between words, or an apostrophe takes its place. */
const JOINED_NEGATION = /(?:没有|沒有|并非|並非|[不没沒未無无勿]|(?<![\p{L}\p{M}])[Nn]['’])$/u;

/** The negation that ends right before a place of a text; null where none does. “Not” of English, and the commonest of some other languages. */
export function negationBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  const words = before.trimEnd();
  if (words === before) return JOINED_NEGATION.exec(before)?.[0] ?? null;
  return lastOf(NEGATIONS, words) ?? clauseNegation(words) ?? lastOf(NEGATIONS_ELSEWHERE, words);
}

function lastOf(expressions: readonly RegExp[], words: string): string | null {
  for (const expression of expressions) {
    const match = expression.exec(words);
    if (match && !WITHIN_WORD.test(words.slice(0, match.index))) return match[0];
  }
  return null;
}

/** Who or what leaves it open whether something is so, and what may be said of that: “not the case”, “nobody has shown”. */
const NOBODY =
  /(?<![\p{L}\p{M}'’-])(?:not|cannot|\p{L}{2,8}n['’]t|never|nobody|no\sone|no|none|nothing|neither)(?!\s(?:only|doubt)\b)(?:\s\p{L}{1,12}){0,4}$/iu;
const SAID = [
  /\s(?:case|true|clear|certain|sure|known?|evidence|proof|signs?|established)$/iu,
  /\s(?:shown?|shows|proves?|proved|proven|demonstrates?|demonstrated|guarantee[sd]?|finds?|found|suggests?)$/iu,
  /\s(?:claim(?:s|ed)?|believes?|thinks?|says?|said|means?|imply|implies|follows?|argues?|assumes?|concludes?)$/iu,
];
const DOUBTED = [/(?:false|untrue|unclear|unlikely|doubtful|unknown|questionable)$/iu];

/** What says of the clause that follows that it is not so, or that nobody knows: “not the case that”, “unclear whether”. */
function clauseNegation(words: string): string | null {
  const that = /\s(?:that|whether|if)$/iu.exec(words);
  if (!that) return null;
  const before = words.slice(0, that.index);
  const said = SAID.map((expression) => expression.exec(before)).find((match) => match !== null);
  const negation = said ? lastOf([NOBODY], before.slice(0, said.index)) : null;
  if (said && negation !== null) return negation + said[0] + that[0];
  const doubted = lastOf(DOUBTED, before);
  return doubted === null ? null : doubted + that[0];
}

/** A verb of English at the end of a text that a negation behind it belongs to. */
const AUXILIARY =
  /(?:am|is|are|was|were|be|been|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|need)$/iu;

/** A negation at the beginning of what follows such a verb. “Not only” turns nothing round. */
const NEGATED =
  /^\s(?:not(?!\sonly\b)|never|neither|no\slonger|hardly|scarcely|barely|rarely|seldom|by\sno\smeans|in\sno\sway|far\sfrom|anything\sbut)(?![\p{L}\p{M}\p{Nd}'’-])/iu;

/** A negation that belongs to any words before it, and that of other languages. */
const NEGATED_ANYWHERE = /^\s(?:not\sat\sall|in\sno\sway|by\sno\smeans)(?![\p{L}\p{M}\p{Nd}'’-])/iu;
const NEGATED_ELSEWHERE =
  /^(?:\s(?:nicht(?!\snur\b)|niet(?!\salleen\b)|pas(?!\sseulement\b))(?![\p{L}\p{M}\p{Nd}'’-])|ない|なかった|ません|ぬ)/u;

/** The negation that begins right behind a place of a text, and turns round what ends there: “is| not”, “scale| not at all”; null where none does. */
export function negationBehind(text: string, at: number): string | null {
  const behind = text.slice(at, at + REACH);
  const anywhere = NEGATED_ANYWHERE.exec(behind) ?? NEGATED_ELSEWHERE.exec(behind);
  if (anywhere) return anywhere[0].trim();
  const verb = lastOf([AUXILIARY], text.slice(Math.max(0, at - REACH), at));
  return verb === null ? null : (NEGATED.exec(behind)?.[0].trim() ?? null);
}
