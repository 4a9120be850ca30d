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

/** A shortest way along `next` from an id back to itself, which stands in it once and first; itself alone where there is none. */
export function shortestCircle(start: string, next: (id: string) => readonly string[]): string[] {
  const reachedBy = new Map<string, string | null>([[start, null]]);
  // What is added to a map while it is walked through is walked through as well.
  for (const id of reachedBy.keys()) {
    for (const other of next(id)) {
      if (other === start) return wayBack(id, reachedBy).reverse();
      if (!reachedBy.has(other)) reachedBy.set(other, id);
    }
  }
  return [start];
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
  return formatSteps(path.length, (at) => path[at] ?? '');
}

/** The same of a path of `length` ids, of which only those are asked for that are named; counted from 0. */
export function formatSteps(length: number, idAt: (at: number) => string): string {
  const named = (from: number, count: number) => Array.from({ length: count }, (_, at) => idAt(from + at));
  const between = length - NAMED;
  const ids =
    between <= 0
      ? named(0, length)
      : [...named(0, NAMED / 2), `… (${String(between)} more) …`, ...named(length - NAMED / 2, NAMED / 2)];
  return ids.join(' → ');
}
