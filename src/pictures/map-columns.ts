/** A link between two nodes, by their ids. `directed` is false where it reads the same both ways. */
export interface Tie {
  from: string;
  to: string;
  directed: boolean;
}

export interface ColumnRules {
  /** How many columns there are. */
  columns: number;
  /** How many nodes a column takes before more are made dear. */
  capacity: number;
  /** What a link costs that runs against the flow, in columns. */
  againstFlow: number;
}

/** What a link inside a column would cost: it cannot be drawn. */
const INSIDE_COLUMN = 20;

/**
 * Gives each node a column, from 0 at the left, so that links are short, lead to the right, and no column is much
 * fuller than `capacity`. Starts from longest paths and moves or swaps nodes as long as that helps, in the order
 * given: the same input gives the same columns. No link stays inside a column where there are two columns or more.
 */
export function assignColumns(ids: readonly string[], ties: readonly Tie[], rules: ColumnRules): Map<string, number> {
  const column = longestPaths(ids, ties, rules.columns);
  const tiesOf = new Map(ids.map((id) => [id, ties.filter(({ from, to }) => (from === id) !== (to === id))]));
  const at = (id: string) => column.get(id) ?? 0;
  const cost = (id: string) =>
    (tiesOf.get(id) ?? []).reduce((sum, { from, to, directed }) => {
      const span = at(to) - at(from);
      if (span === 0) return sum + INSIDE_COLUMN;
      return sum + Math.abs(span) + (directed && span < 0 ? rules.againstFlow : 0);
    }, 0);
  const fill = Array.from({ length: rules.columns }, (_, index) => ids.filter((id) => at(id) === index).length);
  const crowding = (count: number) =>
    count > rules.capacity ? 6 * (count - rules.capacity) + (count - rules.capacity) ** 2 : 0;

  const move = (id: string): boolean => {
    const from = at(id);
    const before = cost(id);
    let best = { gain: 0, to: from };
    for (let to = 0; to < rules.columns; to += 1) {
      if (to === from) continue;
      column.set(id, to);
      const crowded = crowding((fill[to] ?? 0) + 1) - crowding(fill[to] ?? 0);
      const freed = crowding(fill[from] ?? 0) - crowding((fill[from] ?? 0) - 1);
      const gain = before - cost(id) - crowded + freed;
      if (gain > best.gain) best = { gain, to };
    }
    column.set(id, best.to);
    fill[from] = (fill[from] ?? 0) - 1;
    fill[best.to] = (fill[best.to] ?? 0) + 1;
    return best.gain > 0;
  };
  const swap = (a: string, b: string): boolean => {
    const [columnA, columnB] = [at(a), at(b)];
    if (columnA === columnB) return false;
    const before = cost(a) + cost(b);
    column.set(a, columnB).set(b, columnA);
    if (cost(a) + cost(b) < before) return true;
    column.set(a, columnA).set(b, columnB);
    return false;
  };
  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const id of ids) changed = move(id) || changed;
    for (const a of ids) for (const b of ids) changed = swap(a, b) || changed;
  }
  return column;
}

/** Ends the search where moves chase each other; real content needs about ten. */
const ROUNDS = 60;

/** Every node as far to the right as the longest chain of directed links that leads to it. */
function longestPaths(ids: readonly string[], ties: readonly Tie[], columns: number): Map<string, number> {
  const column = new Map(ids.map((id) => [id, 0]));
  for (let round = 1; round < columns; round += 1) {
    for (const { from, to, directed } of ties) {
      const next = (column.get(from) ?? 0) + 1;
      if (directed && from !== to && next < columns && next > (column.get(to) ?? 0)) column.set(to, next);
    }
  }
  return column;
}
