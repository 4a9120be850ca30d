/** A path from `from` to `target` along `next`, both included, or null. Depth first; each id is visited once. */
export function pathTo(target: string, from: string, next: (id: string) => readonly string[]): string[] | null {
  /** The id by which each was reached. */
  const reachedBy = new Map<string, string | null>();
  // No recursion: a chain may be longer than the stack is deep.
  const pending: [id: string, by: string | null][] = [[from, null]];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const [id, by] = step;
    if (reachedBy.has(id)) continue;
    reachedBy.set(id, by);
    if (id === target) return wayBack(id, reachedBy).reverse();
    for (const other of [...next(id)].reverse()) pending.push([other, id]);
  }
  return null;
}

function wayBack(id: string, reachedBy: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null; at = reachedBy.get(at) ?? null) way.push(at);
  return way;
}

/** So many ids of a path are named: what is wrong with it is seen at its ends. */
const NAMED = 10;

/** “a → b → c”; of a long path its two ends, and how many ids stand between. */
export function formatPath(path: readonly string[]): string {
  const between = path.length - NAMED;
  const named =
    between <= 0 ? path : [...path.slice(0, NAMED / 2), `… (${String(between)} more) …`, ...path.slice(-NAMED / 2)];
  return named.join(' → ');
}
