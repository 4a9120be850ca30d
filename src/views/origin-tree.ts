import type { Addresses } from '../digest/addresses.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { countOf } from '../digest/wording.ts';

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
  const counted = claim.evidence.filter((piece) => piece.counted);
  const roots = new Set((counted.length > 0 ? counted : claim.evidence).flatMap(({ origins }) => origins));
  const grow = createTree(graph, addresses, onTheWay);
  return [...roots].sort().map((id) => grow(id, new Set()));
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

function climb(id: string, graph: Graph, seen: Set<string>): void {
  if (seen.has(id)) return;
  seen.add(id);
  for (const parent of graph.sources.get(id)?.data.derivedFrom ?? []) climb(parent, graph, seen);
}

/** What gives a source and, of those `within`, what retells it, the first time that it is asked for; `above` are those that it stands below. */
function createTree(graph: Graph, addresses: Addresses, within: ReadonlySet<string>) {
  const shown = new Set<string>();
  return function grow(id: string, above: ReadonlySet<string>): OriginView {
    const source = graph.sources.get(id);
    const path = new Set([...above, id]);
    const children = (source?.retoldBy ?? []).filter((child) => within.has(child) && !path.has(child));
    const isAgain = shown.has(id);
    shown.add(id);
    const notes = [
      ...(source?.data.machineWritten ? ['machine-written'] : source?.data.text === 'none' ? ['text not held'] : []),
      ...(isAgain && children.length > 0 ? ['its retellings stand above'] : []),
    ];
    return {
      label: source?.data.shortTitle ?? id,
      href: addresses.source(id),
      note: notes.join('; ') || null,
      retellings: isAgain ? [] : children.map((child) => grow(child, path)),
    };
  };
}
