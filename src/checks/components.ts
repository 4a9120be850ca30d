import { append } from '../digest/append.ts';

/**
 * For each id that can be reached from `ids` along `next`, the ids that can be reached from it and from which it can be
 * reached, itself among them: its strongly connected component, which all of them share. In time linear in the steps
 * (https://en.wikipedia.org/wiki/Kosaraju%27s_algorithm), without recursion: a chain may be longer than the stack is deep.
 */
export function componentsOf(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): Map<string, ReadonlySet<string>> {
  const before = new Map<string, string[]>();
  const left = leavingOrder(ids, (id) => {
    const steps = next(id);
    for (const other of steps) append(before, other, id);
    return steps;
  });
  const components = new Map<string, ReadonlySet<string>>();
  for (const id of left.reverse()) {
    const component = new Set<string>();
    const pending = [id];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (components.has(at)) continue;
      components.set(at, component.add(at));
      for (const earlier of before.get(at) ?? []) pending.push(earlier);
    }
  }
  return components;
}

/** The ids in the order in which a walk leaves them: each behind all that it leads to, but for what leads back. `next` is asked once for each. */
function leavingOrder(ids: Iterable<string>, next: (id: string) => readonly string[]): string[] {
  const left: string[] = [];
  const seen = new Set<string>();
  const enter = (id: string) => {
    seen.add(id);
    return { id, steps: next(id).values() };
  };
  for (const start of ids) {
    if (seen.has(start)) continue;
    const way = [enter(start)];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const { done, value } = at.steps.next();
      if (done === true) left.push(way.pop()?.id ?? start);
      else if (!seen.has(value)) way.push(enter(value));
    }
  }
  return left;
}
