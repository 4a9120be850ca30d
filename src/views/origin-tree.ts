import type { Addresses } from '../digest/addresses.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { countOf, numberWord, sentence } from '../digest/wording.ts';

/** An origin behind a claim and the sources through which it speaks, each below what it retells. */
export interface OriginView {
  label: string;
  href: string;
  note: string | null;
  retellings: OriginView[];
}

/**
 * The origins that count for a claim as trees, with every retelling of theirs that it cites. Origins that are only
 * mentioned are left out, unless there are no others. What retells a source that stands in several places is shown below
 * the first of them: the ways to an origin can be many more than there are sources.
 */
export function viewOrigins(claim: Claim, graph: Graph, addresses: Addresses): OriginView[] {
  const onTheWay = new Set<string>();
  for (const { source, data } of claim.evidence)
    if (!isQuotation(data) || !data.ownRemark) climb(source, graph, onTheWay);
  const grow = createTree(graph, addresses, onTheWay);
  return [...shownOrigins(claim)].sort().flatMap(grow);
}

function shownOrigins({ evidence }: Claim): Set<string> {
  const counted = evidence.filter((piece) => piece.counted);
  return new Set((counted.length > 0 ? counted : evidence).flatMap(({ origins }) => origins));
}

/** “Two more only mention it.”; null where no origin is left out. */
export function tellOriginsLeftOut(claim: Claim): string | null {
  const shown = shownOrigins(claim);
  const others = new Set(claim.evidence.flatMap(({ origins }) => origins).filter((origin) => !shown.has(origin)));
  if (others.size === 0) return null;
  return sentence(`${numberWord(others.size)} more only ${others.size === 1 ? 'mentions' : 'mention'} it`);
}

/** “one origin, three retellings”. */
export function countOrigins(origins: readonly OriginView[]): string {
  const retellings = distinct(origins) - origins.length;
  return countOf(origins.length, 'origin') + (retellings > 0 ? `, ${countOf(retellings, 'retelling')}` : '');
}

/** How many sources stand in the trees; one that retells two origins counts once. */
function distinct(origins: readonly OriginView[]): number {
  const hrefs = new Set<string>();
  const walk = (views: readonly OriginView[]) => {
    for (const { href, retellings } of views) {
      hrefs.add(href);
      walk(retellings);
    }
  };
  walk(origins);
  return hrefs.size;
}

/** Adds a source and all that it goes back to. */
function climb(id: string, graph: Graph, seen: Set<string>): void {
  const pending = [id];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    pending.push(...(graph.sources.get(at)?.data.derivedFrom ?? []));
  }
}

/** So many lists stand in one another. More would not fit a narrow screen, and thousands overflow the stack of what draws them. */
const DEEPEST = 10;

/** A source that is to be shown, the list that it comes into, and the one that it stands below. */
interface Step {
  id: string;
  among: OriginView[];
  above: Step | null;
  depth: number;
}

/**
 * What gives an origin and, of those `within`, what retells it, the first time that it is asked for. What stands too deep
 * for a list of its own follows what it retells in the same list.
 */
function createTree(graph: Graph, addresses: Addresses, within: ReadonlySet<string>) {
  const shown = new Set<string>();
  return (origin: string): OriginView[] => {
    const trees: OriginView[] = [];
    const pending: Step[] = [{ id: origin, among: trees, above: null, depth: 1 }];
    for (let step = pending.pop(); step; step = pending.pop()) {
      const { id, among, depth } = step;
      const isAgain = shown.has(id);
      shown.add(id);
      const source = graph.sources.get(id);
      const children = (source?.retoldBy ?? []).filter(
        (child) => within.has(child) && !(shown.has(child) && standsBelow(child, step)),
      );
      const notes = [
        ...(source?.data.machineWritten ? ['machine-written'] : source?.data.text === 'none' ? ['text not held'] : []),
        ...(isAgain && children.length > 0 ? ['its retellings stand above'] : []),
      ];
      const view: OriginView = {
        label: source?.data.shortTitle ?? id,
        href: addresses.source(id),
        note: notes.join('; ') || null,
        retellings: [],
      };
      among.push(view);
      if (isAgain) continue;
      const list = depth < DEEPEST ? view.retellings : among;
      for (const child of children.toReversed())
        pending.push({ id: child, among: list, above: step, depth: depth + 1 });
    }
    return trees;
  };
}

/** True for a step to `id`, or one that stands below such a step. */
function standsBelow(id: string, step: Step): boolean {
  for (let at: Step | null = step; at !== null; at = at.above) if (at.id === id) return true;
  return false;
}
