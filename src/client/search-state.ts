import type { Filters } from './filter-state.ts';

/** What a search can be narrowed by, as named in its address. */
export const SEARCH_FACETS = ['type', 'topic', 'standing', 'kind', 'source'] as const;

/** What an empty field says can be looked for: what results are, findings in our words aside. */
export const SEARCHED = 'Topics, claims, quotations, sources';

/** A search as its address holds it. */
export interface SearchState {
  words: string;
  /** Within a facet values add up, across facets they narrow. */
  facets: Filters;
}

/** Reads `?q=noise&topic=reasoning&standing=supported&standing=reported`; what it does not know it leaves out. */
export function readSearch(query: string): SearchState {
  const params = new URLSearchParams(query);
  const facets = SEARCH_FACETS.map((facet): [string, string[]] => [facet, [...new Set(params.getAll(facet))]]);
  return { words: (params.get('q') ?? '').trim(), facets: new Map(facets.filter(([, values]) => values.length > 0)) };
}

/** The query of the address of a search: empty for none, always in the same order. */
export function formatSearch({ words, facets }: SearchState): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  for (const facet of SEARCH_FACETS) for (const value of facets.get(facet) ?? []) params.append(facet, value);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** True where nothing is asked for. */
export function isEmpty({ words, facets }: SearchState): boolean {
  return words === '' && facets.size === 0;
}
