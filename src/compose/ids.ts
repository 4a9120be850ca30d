import { parseArxivId } from '../digest/arxiv.ts';
import { contentId } from '../digest/content-id.ts';
import { familyName, isCollective, type NamedAuthor } from '../digest/family-name.ts';
import { slugWords } from '../digest/slug-words.ts';
import type { SourceKind } from '../schema/source.ts';

/** What the id of a source is made from; the names of `authors` are as one writes them, the first name first. */
export interface SourceName {
  kind?: SourceKind | undefined;
  arxiv?: string | undefined;
  authors?: readonly NamedAuthor[] | undefined;
  containerTitle?: string | null | undefined;
  title?: string | null | undefined;
}

const LONGEST = 60;

/** Words that tell nothing; those that turn a claim round (“not”, “no”) stay. */
const SMALL = new Set(
  'a an and are as at be by can do does for from has have how if in into is it its of on or that the their there these they this those to was were what when which with'.split(
    ' ',
  ),
);

/**
 * `arxiv-2402-11337` for a paper on arXiv; otherwise kind, author (or site) and a word or two of the
 * title: `essay-tao-structure`. Takes further words of the title, then numbers, until the id is free.
 */
export function sourceIdFor({ kind, arxiv, authors = [], containerTitle, title }: SourceName, taken: Ids): string {
  const number = arxiv === undefined ? null : parseArxivId(arxiv)?.id;
  if (number) return firstFree([`arxiv-${number.replace(/[./]/, '-')}`], taken);
  const surname = nameIn(authors[0]) || slugWords(containerTitle ?? '')[0];
  const telling = slugWords(title ?? '').filter((word) => !SMALL.has(word) && word.length > 2);
  const start = [kind ?? 'source', ...(surname ? [surname] : [])];
  const steps = [1, 2, 3, 4].map((count) => [...start, ...telling.slice(0, count)].join('-').slice(0, LONGEST));
  return firstFree(steps.map(trimHyphens), taken);
}

/** The telling words of the statement, as many as an address bears: `accuracy-hides-skills-learned`. */
export function claimIdFor(statement: string, taken: Ids = new Set()): string {
  const words = slugWords(statement).filter((word) => !SMALL.has(word));
  if (words.length === 0) return firstFree([contentId('claim', [statement])], taken);
  let id = '';
  for (const word of words.slice(0, 8)) if (id.length + word.length < LONGEST) id += `${id === '' ? '' : '-'}${word}`;
  return firstFree([id === '' ? trimHyphens((words[0] ?? '').slice(0, LONGEST)) : id], taken);
}

/** The last word of a family name; of an organisation the first words that tell, as many as an address bears; empty where an address can have none. */
function nameIn(author: NamedAuthor = { name: '' }): string {
  const words = slugWords(familyName(author));
  if (!isCollective(author)) return words.at(-1) ?? '';
  return words
    .filter((word) => !SMALL.has(word))
    .slice(0, 3)
    .join('-');
}

/** The ids that are in use. */
type Ids = ReadonlySet<string>;

function firstFree(wishes: readonly string[], taken: Ids): string {
  const free = wishes.find((id) => !taken.has(id));
  if (free !== undefined) return free;
  const last = wishes.at(-1) ?? '';
  for (let count = 2; ; count++) if (!taken.has(`${last}-${String(count)}`)) return `${last}-${String(count)}`;
}

function trimHyphens(id: string): string {
  return id.replace(/^-+|-+$/g, '');
}
