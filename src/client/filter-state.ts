import { FACETS } from '../digest/addresses.ts';

/** Chosen values by facet. Within a facet they add up, across facets they narrow. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/** Reads `?kind=theorem&kind=opinion&standing=supported`; what is no facet of claims, as others add to addresses, it leaves out. */
export function combineFilters(query: URLSearchParams): Filters {
  return new Map(FACETS.filter((facet) => query.has(facet)).map((facet) => [facet, query.getAll(facet)]));
}

/** True where the facets of an item (`kind:theorem`, …) fit every chosen facet. */
export function matches(filters: Filters, facets: readonly string[]): boolean {
  return [...filters].every(([facet, values]) => values.some((value) => facets.includes(`${facet}:${value}`)));
}

/** How many of the items, each with its facets, `facet:value` would leave in the place of what is chosen of its facet. */
export function countValue(filters: Filters, items: readonly (readonly string[])[], filter: string): number {
  if (filter === 'all') return items.length;
  const [facet = '', value = ''] = filter.split(':');
  const asked = new Map([...filters, [facet, [value]]]);
  return items.filter((facets) => matches(asked, facets)).length;
}

/**
 * What of a choice that leaves nothing could be dropped, as the end of what is said of it: each facet without which something
 * is left, or all of them where none alone is enough. `countLeft` says how much a choice leaves,
 * and is null where this one leaves something.
 */
export function describeDrop(
  filters: Filters,
  countLeft: ((others: Filters) => number) | null,
  labelOf: (filter: string) => string,
): string {
  if (countLeft === null) return '';
  const without = (dropped: Filters) => {
    const left = countLeft(new Map([...filters].filter(([facet]) => !dropped.has(facet))));
    const labels = [...dropped].flatMap(([facet, values]) =>
      values.map((value) => `“${labelOf(`${facet}:${value}`)}”`),
    );
    const there = left === 1 ? 'there is 1' : `there are ${String(left)}`;
    return left === 0 ? '' : `. Without ${labels.join(' and ')} ${there}`;
  };
  return [...filters].map((one) => without(new Map([one]))).join('') || without(filters);
}

/** The query with `facet:value` switched on or off; `all` empties it. */
export function toggleFilter(query: string, filter: string): string {
  if (filter === 'all') return '';
  const [facet = '', value = ''] = filter.split(':');
  const params = new URLSearchParams(query);
  const values = params.getAll(facet);
  params.delete(facet);
  for (const kept of values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
    params.append(facet, kept);
  params.sort();
  const result = params.toString();
  return result === '' ? '' : `?${result}`;
}

/**
 * What an address asks for that nothing has, or has no longer, as the end of what is said of the rest: nothing else on the
 * page would show it. `known` are the values that there are (`kind:theorem`, …), `nothing` what has none of the others.
 */
export function describeLost(filters: Filters, known: readonly string[], nothing: string): string {
  const lost = [...filters].filter(([facet, values]) => values.some((value) => !known.includes(`${facet}:${value}`)));
  return lost.length === 0
    ? ''
    : `. ${nothing} has a ${lost.map(([facet]) => facet).join(' or ')} that the address asks for.`;
}
