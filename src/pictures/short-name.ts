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

const known = new WeakMap<Graph, ReadonlyMap<string, string>>();

/** How the digest spells its words, by their small letters: `rl` as “RL”, `countdown` as “CountDown”, `model` as it is. */
function spellingsIn(graph: Graph): ReadonlyMap<string, string> {
  const earlier = known.get(graph);
  if (earlier) return earlier;
  // Of several spellings the last in code-unit order, which has the fewest capitals at its start.
  const spellings = new Map<string, string>();
  for (const word of new Set(wordsOf(graph))) {
    const letters = word.toLowerCase();
    const other = spellings.get(letters);
    if (other === undefined || other < word) spellings.set(letters, word);
  }
  known.set(graph, spellings);
  return spellings;
}

/** Our own words, and those of the sources but for words with one capital at the start, which a heading may have given them. */
function* wordsOf({ claims, sources, topics }: Graph): Generator<string> {
  for (const { data, body } of claims.values()) yield* split(`${data.statement} ${body}`);
  for (const { body } of topics.values()) yield* split(body);
  for (const { body } of sources.values()) yield* split(body).filter((word) => !/^\p{Lu}\P{Lu}*$/u.test(word));
}

function split(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
