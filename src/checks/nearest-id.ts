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

const MOST_DIGITS = 2;

function digitsOf(id: string): string {
  return id.replace(/\D/g, '');
}
