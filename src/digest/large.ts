import type { Graph } from './graph.ts';

/** More claims than this are no list that anybody reads, and no picture: indexes are grouped by topic, and drawn topic by topic. */
export const MOST_LISTED = 300;

/** True where the digest is too large for one list or one picture of all its claims. */
export function isLarge({ claims }: Pick<Graph, 'claims'>): boolean {
  return claims.size > MOST_LISTED;
}
