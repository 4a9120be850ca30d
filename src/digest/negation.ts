/** So far from a place a negation is looked for, in characters: longer than any. */
const REACH = 90;

const WORD_START = String.raw`(?<![\p{L}\p{M}\p{Nd}'’-])`;
const WORD_END = String.raw`(?![\p{L}\p{M}\p{Nd}'’-])`;

/** What says of a whole clause that it is not so, or that nobody knows: “not the case that”, “nobody has shown that”. */
const OF_CLAUSE = String.raw`(?:(?:not|cannot|\p{L}{2,8}n['’]t|never|nobody|no|no\s+one|none|nothing|neither)(?!\s+(?:only|doubt)\s)(?:\s+\p{L}{1,12}){0,4}?\s+(?:case|true|clear|certain|sure|known?|shown?|shows|proves?|proved|proven|proof|claim(?:s|ed)?|believes?|thinks?|says?|said|means?|imply|implies|follows?|finds?|found|suggests?|guarantee[sd]?|evidence|signs?|established|demonstrates?|demonstrated|argues?|assumes?|concludes?)|false|untrue|unclear|unlikely|doubtful|unknown|questionable)\s+(?:that|whether|if)`;

/** Words of English that turn round what follows them, or make it doubtful. “Not only” turns nothing round. */
const BEFORE = [
  String.raw`(?:not|cannot|\p{L}{2,8}n['’]t)(?:\s+(?!only\s)(?:\p{L}{1,20}ly|yet|always|even|ever|at\s+all|all|every|each|any|an?))?`,
  String.raw`not,\s[\p{L}\s’'-]{1,30},`,
  String.raw`no(?:\s+(?:longer|existing|current|known|single|such|other|general|simple|clear))?`,
  String.raw`(?:never|nor|neither|without|scarcely|barely|rarely|seldom)|hardly(?:\s+any)?`,
  String.raw`none(?:\s+of)?(?:\s+(?:the|these|those|our|its|their))?`,
  String.raw`(?<!(?:a|the|these|those|first|last|next)\s)few(?:\s+of)?(?:\s+(?:the|these|those|our|its|their))?`,
  String.raw`by\s+no\s+means|in\s+no\s+way|far\s+from|anything\s+but|rather\s+than|instead\s+of`,
  String.raw`(?:fail|fails|failed|failing|refuse|refuses|refused|cease|ceases|ceased|unable|unlikely|impossible)\s+to`,
  String.raw`lack(?:s|ed|ing)?(?:\s+of)?|absence\s+of`,
  OF_CLAUSE,
];

/** The commonest of other languages, in small letters, in which English has no such words; many letters are short for something. */
const BEFORE_ELSEWHERE = [
  'nicht|kein(?:e[mnrs]?)?|niemals|ohne|weder|kaum|niet|geen|nooit|zonder',
  'ne|pas|jamais|aucune?|nunca|jamás|ningún|ninguna|não|sem|nenhuma?|non|mai|senza|nessun[ao]?',
  'не|ни|нет|без|никогда|nie|bez',
];

const NEGATION = new RegExp(String.raw`${WORD_START}(?:${BEFORE.join('|')})\s+$`, 'iu');
const NEGATION_ELSEWHERE = new RegExp(
  String.raw`${WORD_START}(?:${[...BEFORE_ELSEWHERE, 'Keine?|Niemals|Ohne|Kaum|Geen|Jamais|Aucune?|Ninguna|Não|Non|Nessun[ao]?|Не|Ни|Нет'].join('|')})\s+$`,
  'u',
);

/** The same where no space stands between words, or an apostrophe takes its place. */
const JOINED_NEGATION = /(?:没有|沒有|并非|並非|[不没沒未無无勿]|(?<![\p{L}\p{M}])[Nn]['’])$/u;

/** The negation that ends right before a place of a text; null where none does. “Not” of English, and the commonest of some other languages. */
export function negationBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  const found = NEGATION.exec(before) ?? NEGATION_ELSEWHERE.exec(before) ?? JOINED_NEGATION.exec(before);
  return found?.[0].trim() ?? null;
}

/** A verb of English at the end of a text that a negation behind it belongs to. */
const AUXILIARY = new RegExp(
  String.raw`${WORD_START}(?:am|is|are|was|were|be|been|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|need)$`,
  'iu',
);

/** A negation at the beginning of what follows such a verb. “Not only” turns nothing round. */
const NEGATED = new RegExp(
  String.raw`^\s+(not(?!\s+only\b)|never|neither|no\s+longer|hardly|scarcely|barely|rarely|seldom|by\s+no\s+means|in\s+no\s+way|far\s+from|anything\s+but)${WORD_END}`,
  'iu',
);

/** A negation that belongs to any words before it, and that of other languages. */
const NEGATED_ANYWHERE = new RegExp(String.raw`^\s+(not\s+at\s+all|in\s+no\s+way|by\s+no\s+means)${WORD_END}`, 'iu');
const NEGATED_ELSEWHERE = new RegExp(
  String.raw`^(?:\s+(?:nicht(?!\s+nur${WORD_END})|niet(?!\s+alleen${WORD_END})|pas(?!\s+seulement${WORD_END}))${WORD_END}|ない|なかった|ません|ぬ)`,
  'u',
);

/** The negation that begins right behind a place of a text, and turns round what ends there: “is| not”, “scale| not at all”; null where none does. */
export function negationBehind(text: string, at: number): string | null {
  const behind = text.slice(at, at + REACH);
  const anywhere = NEGATED_ANYWHERE.exec(behind) ?? NEGATED_ELSEWHERE.exec(behind);
  if (anywhere) return anywhere[0].trim();
  return AUXILIARY.test(text.slice(Math.max(0, at - REACH), at)) ? (NEGATED.exec(behind)?.[1] ?? null) : null;
}
