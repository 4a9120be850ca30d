import { closest, distance } from 'fastest-levenshtein';

/** The id that was most likely meant, or null where none is close (more than a third of its letters differ). */
export function nearestId(wanted: string, ids: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const nearest = closest(wanted, ids);
  return distance(wanted, nearest) <= Math.max(2, nearest.length / 3) ? nearest : null;
}
