import { arxivOfAddress, parseArxivId, type ArxivId } from './arxiv.ts';

/** What arXiv is called where a journal would stand. CoRR is its part for computer science. */
const NAMES = new Set('arxiv arxiv.org corr'.split(' '));

/** What stands beside such a name and says no more. */
const BESIDE = new Set('also as at available e-print e-prints eprint eprints on preprint preprints'.split(' '));

/**
 * Reads a line that says that a work is on arXiv and says nothing else, as bibliographies have it in place of a journal:
 * “arXiv preprint arXiv:2402.11337”, “CoRR abs/2402.11337”. `paper` is null where it names none. Null for every other
 * line: “Comment on arXiv:2402.11337” is of another paper.
 */
export function readArxivMention(text: string): { paper: ArxivId | null } | null {
  const words = wordsOf(text);
  const papers = words.map(paperNamed);
  const isOfArxiv = words.some((word) => NAMES.has(word.toLowerCase()) || /arxiv(?::|\.org\/)/i.test(word));
  if (!isOfArxiv || !words.every((word, at) => papers[at] !== null || saysNoMore(word))) return null;
  return { paper: papers.find((paper) => paper !== null) ?? null };
}

/** The words of a line, an identifier with its “arXiv:” as one, without the subjects in brackets that arXiv prints behind it. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\[[^[\]]*\]/g, ' ')
    .replace(/arxiv\s*:\s*/gi, 'arXiv:')
    .split(/[\s,;()]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
}

/** The paper that one word names: by its identifier, its address, or `abs/` and the identifier. */
function paperNamed(word: string): ArxivId | null {
  const address = /^(?:www\.)?arxiv\.org\//i.test(word) ? `https://${word}` : word;
  return parseArxivId(word.replace(/^abs\//, '')) ?? arxivOfAddress(address);
}

/** True for a name of arXiv, what stands beside it, a year, and a subject, as in cs.LG. */
function saysNoMore(word: string): boolean {
  const letters = word.toLowerCase();
  return NAMES.has(letters) || BESIDE.has(letters) || /^\d{4}$|^[a-z]+(?:-[a-z]+)?\.[a-z]{2}$/.test(letters);
}
