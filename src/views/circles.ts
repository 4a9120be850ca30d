import type { Claim, Graph } from '../digest/graph.ts';
import { listOf, numberWord, sentence } from '../digest/wording.ts';

/**
 * What the count of origins does not say: which of them share authors. Null where none do.
 * “All three origins share an author: Eran Malach.”
 */
export function explainCircles(claim: Claim, { sources }: Graph): string | null {
  const total = new Set(claim.evidence.filter(({ counted }) => counted).flatMap(({ origins }) => origins)).size;
  const sentences = claim.circles.map(({ origins, authors }) => {
    const whole = origins.length === total;
    const who = whole
      ? total === 2
        ? 'both origins'
        : `all ${numberWord(total)} origins`
      : `${numberWord(origins.length)} of the ${numberWord(total)} origins`;
    const shared = authors.length === 1 ? 'share an author' : 'share authors';
    const named = whole ? '' : ` (${listOf(origins.map((id) => sources.get(id)?.data.shortTitle ?? id))})`;
    return sentence(`${who}${named} ${shared}: ${listOf(authors)}`);
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}
