import { findFrontMatter } from '../load/front-matter.ts';
import type { SourceInput } from '../schema/source.ts';
import { appendToList } from './append-to-list.ts';
import { setValue } from './set-value.ts';

/** The facts that a service tells of a source. */
export const FACT_KEYS = [
  'kind',
  'title',
  'authors',
  'containerTitle',
  'published',
  'revised',
  'arxiv',
  'doi',
  'categories',
  'code',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** Behind which keys a fact is put that the file does not have yet: the first of them that it has. */
const BEHIND: Partial<Record<FactKey, readonly string[]>> = {
  revised: ['published'],
  arxiv: ['url'],
  doi: ['arxiv', 'url'],
  categories: ['doi', 'arxiv', 'url'],
  code: ['page', 'venueUrl', 'categories', 'doi', 'arxiv', 'url'],
};

/** Values of the front matter by their key. */
export type Facts = Partial<Record<FactKey, string | object>>;

/**
 * The text of a source’s file with other facts in its front matter, and a remark in its `notes` that says where those
 * are from. The rest stays as it is, letter for letter; a key that is missing is put where the files have it.
 * Throws where the file has no front matter that can be read.
 */
export function replaceFacts(sourceFile: string, facts: Facts, note: string): string {
  const span = findFrontMatter(sourceFile);
  if (span === null) throw new Error('The source’s file has no front matter');
  let yaml = sourceFile.slice(span.start, span.end);
  for (const key of FACT_KEYS) {
    const value = facts[key];
    if (value === undefined) continue;
    const behind = BEHIND[key]?.find((other) => new RegExp(`^${other}:`, 'm').test(yaml));
    yaml = setValue(yaml, [key], value, behind);
  }
  yaml = appendToList(yaml, 'notes', note);
  return sourceFile.slice(0, span.start) + yaml + sourceFile.slice(span.end);
}

/** Each of the authors as the file has them, with what it says besides the name, where it has one of that name. */
export function authorsNamed(found: SourceInput['authors'], held: SourceInput['authors']): SourceInput['authors'] {
  return found.map((author) => held.find(({ name }) => name === author.name) ?? author);
}
