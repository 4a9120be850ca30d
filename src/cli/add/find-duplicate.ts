import { distance } from 'fastest-levenshtein';
import { sourceIdentities, type SourceNames } from '../../digest/source-identities.ts';

/** A source that is here, with what identifies it. */
export interface KnownSource {
  id: string;
  file: string;
  data: Identity & { publishedTitle?: string | undefined };
}

/** A source that is here already, and by what one sees that. `certain` is false where only the titles are alike. */
export interface Duplicate {
  id: string;
  file: string;
  why: string;
  certain: boolean;
}

/** What identifies a source. */
export interface Identity extends SourceNames {
  title?: string | null | undefined;
}

/** Titles count as near-equal where at most one letter in ten differs. */
const NEAR = 0.1;

/** The source that is the same work: same arXiv identifier in any version, DOI, address in any spelling, or a near-equal title. Null where there is none. */
export function findDuplicate(wanted: Identity, sources: readonly KnownSource[]): Duplicate | null {
  for (const { id, file, data } of sources) {
    const why = sameIdentifier(wanted, data);
    if (why !== null) return { id, file, why, certain: true };
  }
  for (const { id, file, data } of sources) {
    const near = [data.title, data.publishedTitle].find(
      (title) => title && wanted.title && isNear(title, wanted.title),
    );
    if (near) return { id, file, why: `a title like this: “${near}”`, certain: false };
  }
  return null;
}

/** True where two lines say the same but for case, accents, punctuation and a letter in ten. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a !== '' && distance(a, b) <= NEAR * Math.max(a.length, b.length);
}

function sameIdentifier(wanted: SourceNames, data: SourceNames): string | null {
  const known = new Set(sourceIdentities(data).map(({ what, value }) => `the same ${what} ${value}`));
  return (
    sourceIdentities(wanted)
      .map(({ what, value }) => `the same ${what} ${value}`)
      .find((why) => known.has(why)) ?? null
  );
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
