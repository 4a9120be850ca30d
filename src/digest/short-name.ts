import type { Corpus } from './corpus.ts';

/**
 * The names of claims in a few words: the id as a phrase, “GRPO mainly improves execution”. Ids are written to be read,
 * never change, and are a third as long as statements. Words that the digest never writes in small letters keep its
 * capitals; its words are read with the first name that is asked for.
 */
export function createShortNames(corpus: Corpus): (id: string) => string {
  let spellings: ReadonlyMap<string, string> | null = null;
  return (id) => {
    const spelt = (spellings ??= spellingsIn(corpus));
    const phrase = id
      .split('-')
      .map((word) => spelt.get(word) ?? (/^[b-df-hj-np-tv-xz]{2,4}$/.test(word) ? word.toUpperCase() : word))
      .join(' ');
    return phrase.charAt(0).toUpperCase() + phrase.slice(1);
  };
}

/** How the digest spells its words, by their small letters: `rl` as “RL”, `countdown` as “CountDown”, `model` as it is. */
function spellingsIn(corpus: Corpus): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const word of wordsOf(corpus)) {
    const letters = word.toLowerCase();
    const other = spellings.get(letters);
    // Of several spellings the last in code-unit order, which has the fewest capitals at its start.
    if (other === undefined || other < word) spellings.set(letters, word);
  }
  return spellings;
}

/** Our own words, and those of the sources but for words with one capital at the start, which a heading may have given them. */
function wordsOf({ claims, sources, topics }: Corpus): Set<string> {
  const words = new Set<string>();
  const add = (data: object, body: string, statement = '') => {
    for (const word of wordsIn(data, body, statement).split(' ')) words.add(word);
  };
  for (const { data, body } of sources) add(data, body);
  for (const word of words) if (/^\p{Lu}\P{Lu}*$/u.test(word)) words.delete(word);
  for (const { data, body } of claims) add(data, body, data.statement);
  for (const { data, body } of topics) add(data, body);
  return words;
}

const known = new WeakMap<object, { body: string; words: string }>();

/** Every word of a file’s texts once. While developing, most are those of the graph before. */
function wordsIn(data: object, body: string, statement: string): string {
  const earlier = known.get(data);
  if (earlier?.body === body) return earlier.words;
  // The address of a link has the small letters of ids.
  const read = body.replace(/\]\([^()\s]*\)/g, ']');
  const words = [...new Set(`${statement} ${read}`.match(/[\p{L}\d]+/gu))].join(' ');
  known.set(data, { body, words });
  return words;
}
