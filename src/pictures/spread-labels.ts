/**
 * Moves labels apart along an axis: places in rising order, in px, become places at least `gap` apart within
 * [`start`, `end`], moved as little as can be. Labels that push one another share their displacement. Where they are
 * too many for the axis, they run over its end.
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  [start, end]: readonly [number, number],
): number[] {
  const clusters: { size: number; sum: number }[] = [];
  const topOf = ({ size, sum }: { size: number; sum: number }) =>
    Math.max(start, Math.min(end - (size - 1) * gap, sum / size - ((size - 1) * gap) / 2));
  for (const place of places) {
    let cluster = { size: 1, sum: place };
    for (
      let above = clusters.at(-1);
      above && topOf(above) + above.size * gap > topOf(cluster);
      above = clusters.at(-1)
    ) {
      cluster = { size: above.size + cluster.size, sum: above.sum + cluster.sum };
      clusters.pop();
    }
    clusters.push(cluster);
  }
  return clusters.flatMap((cluster) =>
    Array.from({ length: cluster.size }, (_, index) => topOf(cluster) + index * gap),
  );
}
