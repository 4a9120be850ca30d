import type { SourceData } from '../schema/source.ts';
import { doubtOfAuthors } from './authors.ts';
import { citedText } from './cited-text.ts';

/** What a citation of a source must say besides its facts, as sentences. None where all is told by the facts. */
export function citationRemarks(data: SourceData): string[] {
  const { publication } = citedText(data);
  const level = doubtOfAuthors(data);
  const dateLevel = doubtOfDate(data);
  const authors = data.authors.length === 1 ? 'author is' : 'authors are';
  return [
    ...(isIdentified(data) ? [] : ['The source is presumed, not identified.']),
    ...(publication === null ? [] : [publication]),
    ...(level === null ? [] : [`The ${authors} ${knownAs(level)}.`]),
    ...(dateLevel === null ? [] : [`The date is ${knownAs(dateLevel)}.`]),
  ];
}

/** How far the date is known, where it is not verified; null where it is, or where none is named. Of a paper on arXiv it is the day of submission. */
export function doubtOfDate({ published, doubts }: SourceData): Certainty | null {
  if (published === null) return null;
  return (
    doubts.find(({ about }) => /^(?:date|published|(?:date|day) of (?:publication|submission))$/i.test(about))?.level ??
    null
  );
}

type Certainty = SourceData['doubts'][number]['level'];

function knownAs(level: Certainty): string {
  return level === 'unknown' ? 'not verified' : `${level}, not verified`;
}

/** False for a source that is presumed alone: it has neither an address nor a text, and a warning says that it is not identified. */
export function isIdentified({ url, text, warnings }: SourceData): boolean {
  return url !== null || text !== 'none' || !warnings.some(({ kind }) => kind === 'unidentified');
}
