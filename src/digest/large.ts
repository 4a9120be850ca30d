type Nodes = ReadonlyMap<string, unknown>;

/** More claims than this are no list that anybody reads, and no picture: indexes are grouped by topic, and drawn topic by topic. */
export const MOST_LISTED = 300;

/** True where the digest is too large for one list or one picture of all its claims. */
export function isLarge({ claims }: { claims: Nodes }): boolean {
  return claims.size > MOST_LISTED;
}

/**
 * More cells than this are no matrix that anybody reads. A window shows some forty columns beside the claims, so that a
 * row for each of the {@link MOST_LISTED} claims and a hundred columns are two windows and a half to the side; since a
 * claim has a handful of sources, the more columns there are, the more cells are empty. With ten bytes for each of these,
 * it is 300 KB of HTML.
 */
export const MOST_CELLS = MOST_LISTED * 100;

/** True where a matrix of all claims by all sources of the graph can be read. */
export function fitsMatrix({ claims, sources }: { claims: Nodes; sources: Nodes }): boolean {
  return !isLarge({ claims }) && claims.size * sources.size <= MOST_CELLS;
}
