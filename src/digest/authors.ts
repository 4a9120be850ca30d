import type { SourceData } from '../schema/source.ts';
import { listOf } from './wording.ts';

type Authored = Pick<SourceData, 'authors' | 'doubts'>;

/** How far the names of the authors are known, where they are not verified; null where they are, or where none is named. */
export function doubtOfAuthors({ authors, doubts }: Authored): SourceData['doubts'][number]['level'] | null {
  if (authors.length === 0) return null;
  return doubts.find(({ about }) => /^authors?$/i.test(about))?.level ?? null;
}

/** All names, or “unsigned” for none, with how far they are known where they are not verified: “A and B (both inferred)”. */
export function authorsInFull(data: Authored): string {
  if (data.authors.length === 0) return 'unsigned';
  return withDoubt(listOf(data.authors.map(({ name }) => name)), data);
}

/** The same with all names up to three; beyond, the first and “et al.”. */
export function authorsInShort(data: Authored): string {
  const [first, ...others] = data.authors;
  return others.length > 2 ? withDoubt(`${first?.name ?? ''} et al.`, data) : authorsInFull(data);
}

/** `names`, which are those of the authors, with how far they are known where they are not verified. */
export function withDoubt(names: string, data: Authored): string {
  const level = doubtOfAuthors(data);
  if (level === null) return names;
  const all = ['', 'both '][data.authors.length - 1] ?? 'all ';
  return `${names} (${all}${level === 'unknown' ? 'not verified' : level})`;
}
