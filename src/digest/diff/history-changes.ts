import type { Claim } from '../graph.ts';
import type { HistoryChange } from './change.ts';

/** Which entries the history of a claim has on one side alone. Another reason for the same is prose. */
export function historyChanges({ data: was }: Claim, { id: claim, data: is }: Claim): HistoryChange[] {
  return [
    ...lacking(is.history, was.history).map((entry) => ({ change: 'entry-added', claim, ...entry }) as const),
    ...lacking(was.history, is.history).map((entry) => ({ change: 'entry-removed', claim, ...entry }) as const),
  ];
}

type Entry = Pick<HistoryChange, 'date' | 'changed'>;

/** What the one history has and the other has not, each entry as often as it is had more. */
function lacking(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const left = other.map(keyOf);
  return one.flatMap((entry) => {
    const at = left.indexOf(keyOf(entry));
    if (at === -1) return [{ date: entry.date, changed: entry.changed }];
    left.splice(at, 1);
    return [];
  });
}

function keyOf({ date, changed }: Entry): string {
  return [date, ...[...new Set(changed)].sort()].join(' ');
}
