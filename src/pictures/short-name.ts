import type { Graph } from '../digest/graph.ts';

/**
 * A claim in a few words: its id as a phrase, “GRPO mainly improves execution”. Ids are written to be read, never
 * change, and are a third as long as statements. Words that the digest never writes in small letters keep its capitals.
 */
export function shortName(id: string, graph: Graph): string {
  const spellings = spellingsIn(graph);
  const phrase = id
    .split('-')
    .map((word) => spellings.get(word) ?? (/^[b-df-hj-np-tv-xz]{2,4}$/.test(word) ? word.toUpperCase() : word))
    .join(' ');
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const spelt = new WeakMap<Graph, ReadonlyMap<string, string>>();

/** How the digest spells its words, by their small letters: `rl` as “RL”, `countdown` as “CountDown”, `model` as it is. */
function spellingsIn(graph: Graph): ReadonlyMap<string, string> {
  const earlier = spelt.get(graph);
  if (earlier) return earlier;
  const spellings = new Map<string, string>();
  for (const word of wordsOf(graph)) {
    const letters = word.toLowerCase();
    const other = spellings.get(letters);
    // Of several spellings the last in code-unit order, which has the fewest capitals at its start.
    if (other === undefined || other < word) spellings.set(letters, word);
  }
  spelt.set(graph, spellings);
  return spellings;
}

/** Our own words, and those of the sources but for words with one capital at the start, which a heading may have given them. */
function wordsOf({ claims, sources, topics }: Graph): Set<string> {
  const words = new Set<string>();
  const add = (data: object, body: string, statement = '') => {
    for (const word of wordsIn(data, body, statement).split(' ')) words.add(word);
  };
  for (const { data, body } of sources.values()) add(data, body);
  for (const word of words) if (/^\p{Lu}\P{Lu}*$/u.test(word)) words.delete(word);
  for (const { data, body } of claims.values()) add(data, body, data.statement);
  for (const { data, body } of topics.values()) add(data, body);
  return words;
}

const known = new WeakMap<object, { body: string; words: string }>();

/** Every word of a file’s texts once. While developing, most are those of the graph before. */
function wordsIn(data: object, body: string, statement: string): string {
  const earlier = known.get(data);
  if (earlier?.body === body) return earlier.words;
  const words = [...new Set(`${statement} ${body}`.match(/[\p{L}\d]+/gu))].join(' ');
  known.set(data, { body, words });
  return words;
}
