import type { Claim, Graph } from '../digest/graph.ts';
import { authorsOf, circlesOf, type Circle } from '../digest/origins.ts';
import { countOf, listOf, numberWord, sentence } from '../digest/wording.ts';

/**
 * What the count of origins does not say: which of them share authors. Null where none do.
 * “All three origins share an author: Eran Malach; two of them also share Samy Jelassi.”
 */
export function explainCircles(claim: Claim, { sources }: Graph): string | null {
  const total = new Set(claim.evidence.filter(({ counted }) => counted).flatMap(({ origins }) => origins)).size;
  const sentences = claim.circles.map((circle) => {
    const { origins } = circle;
    const whole = origins.length === total;
    const who = whole
      ? total === 2
        ? 'both origins'
        : `all ${numberWord(total)} origins`
      : `${numberWord(origins.length)} of the ${numberWord(total)} origins`;
    const named = whole ? '' : ` (${listOf(origins.map((id) => sources.get(id)?.data.shortTitle ?? id))})`;
    return sentence(`${who}${named} ${explainTies(circle, sources)}`);
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Whom all of a circle have as an author, and apart from them those whom only some have. */
function explainTies({ origins, authors }: Circle, sources: Graph['sources']): string {
  const written = new Map(authors.map((author): [string, string[]] => [author, []]));
  for (const id of origins) {
    for (const name of authorsOf(id, sources)) written.get(name)?.push(id);
  }
  const isOfAll = (author: string) => written.get(author)?.length === origins.length;
  const [ofAll, ofSome] = [authors.filter(isOfAll), authors.filter((author) => !isOfAll(author))];
  if (ofAll.length === 0) return `are tied by authors in common: ${listOf(authors)}`;
  const shared = `share ${ofAll.length === 1 ? 'an author' : 'authors'}: ${listOf(ofAll)}`;
  if (ofSome.length === 0) return shared;
  const theirs = new Map(ofSome.map((author) => written.get(author) ?? []).map((ids) => [ids.join(' '), ids.length]));
  const [howMany = 0] = theirs.values();
  return `${shared}; ${theirs.size === 1 ? numberWord(howMany) : 'some'} of them also share ${listOf(ofSome)}`;
}

/** Origins behind all sources, and how far they share authors: “19 origins, of which 16 are tied by shared authors into two circles”. */
export function countOrigins({ sources }: Pick<Graph, 'sources'>): string {
  const ids = [...new Set([...sources.values()].flatMap(({ origins }) => origins))];
  const circles = circlesOf(ids, sources);
  const count = countOf(ids.length, 'origin');
  if (circles.length === 0) return count;
  const tied = circles.reduce((sum, { origins }) => sum + origins.length, 0);
  return `${count}, of which ${numberWord(tied)} are tied by shared authors into ${countOf(circles.length, 'circle')}`;
}
