import { closest, distance } from 'fastest-levenshtein';

/**
 * The id that was most likely meant, or null where none is close: more than a third of its letters differ, or more than two
 * digits, since another number is another paper.
 */
export function nearestId(wanted: string, ids: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const nearest = closest(wanted, ids);
  if (distance(wanted, nearest) > Math.max(2, nearest.length / 3)) return null;
  return distance(digitsOf(wanted), digitsOf(nearest)) > MOST_DIGITS ? null : nearest;
}

/** So many ids are compared for the references of one kind, which takes a second. */
const MOST_COMPARED = 1_000_000;

/**
 * {@link nearestId} of the same ids for one reference after the other. It has no guess any more when too much has been compared:
 * where thousands of references lead nowhere, no letter is wrong, but a folder has gone.
 */
export function createNearestId(ids: Iterable<string>): (wanted: string) => string | null {
  const distinct = [...new Set(ids)];
  let compared = 0;
  return (wanted) => {
    compared += distinct.length;
    return compared > MOST_COMPARED ? null : nearestId(wanted, distinct);
  };
}

const MOST_DIGITS = 2;

function digitsOf(id: string): string {
  return id.replace(/\D/g, '');
}
