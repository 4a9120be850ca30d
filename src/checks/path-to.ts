/** A path from `from` to `target` along `next`, both included, or null. Depth first; each id is visited once. */
export function pathTo(
  target: string,
  from: string,
  next: (id: string) => readonly string[],
  seen = new Set<string>(),
): string[] | null {
  if (from === target) return [from];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const step of next(from)) {
    const rest = pathTo(target, step, next, seen);
    if (rest) return [from, ...rest];
  }
  return null;
}
