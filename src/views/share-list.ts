/**
 * How many of each group stand in a list of at most so many: all of small groups, and as many as the others of each that
 * is cut, so that no group is left out for the length of another.
 */
export function shareList(sizes: readonly number[], most: number): number[] {
  const shares = sizes.map(() => 0);
  let room = most;
  const bySize = [...sizes.entries()].sort(([, a], [, b]) => a - b);
  for (const [at, [group, size]] of bySize.entries()) {
    const share = Math.min(size, Math.floor(room / (bySize.length - at)));
    shares[group] = share;
    room -= share;
  }
  return shares;
}
