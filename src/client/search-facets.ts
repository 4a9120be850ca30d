import type { FacetColumn, SearchFacets, SearchOverview } from '../exports/search-facets.ts';
import type { SearchFacet } from '../exports/search-records.ts';
import { SEARCH_FACETS, type SearchState } from './search-state.ts';

/** How many things there are for each value of a facet, the other facets being as they are. */
export type Counts = Map<string, Record<string, number>>;

/** The facets of all records: for each facet its values, and for each record which of them it has. */
export type FacetTable = Record<SearchFacet, { values: readonly string[]; of: readonly (readonly number[])[] }>;

/** Reads the file of facets of records of these types; see `SearchFacets`. */
export function readFacets({ claims, source, ...ofClaims }: SearchFacets, types: SearchOverview['types']): FacetTable {
  const count = new Map(types);
  const topics = count.get('topic') ?? 0;
  let claim = topics;
  const claimOf = claims.map((step) => (claim += step));
  const first = topics + (count.get('claim') ?? 0);
  const spread = (column: FacetColumn) => {
    const own = setsOf(column);
    return {
      values: column.values,
      of: [...own.slice(0, first), ...claimOf.map((at) => own[at] ?? []), ...own.slice(first)],
    };
  };
  return {
    type: {
      values: types.map(([type]) => type),
      of: types.flatMap(([, length], at) => Array<readonly number[]>(length).fill([at])),
    },
    topic: spread(ofClaims.topic),
    standing: spread(ofClaims.standing),
    kind: spread(ofClaims.kind),
    source: { values: source.values, of: setsOf(source) },
  };
}

function setsOf({ sets, records }: FacetColumn): (readonly number[])[] {
  return records.map((set) => sets[set] ?? []);
}

/** True for the records that fit the chosen facets. */
export function fitting(facets: SearchState['facets'], table: FacetTable): (record: number) => boolean {
  const tests = SEARCH_FACETS.flatMap((facet) => {
    const names = facets.get(facet);
    if (!names) return [];
    const { values, of } = table[facet];
    const wanted = new Set(names.map((name) => values.indexOf(name)));
    return [(record: number) => of[record]?.some((value) => wanted.has(value)) ?? false];
  });
  return (record) => tests.every((fits) => fits(record));
}

/** How many of the records each value of each facet would give. */
export function countFacets(records: readonly number[], facets: SearchState['facets'], table: FacetTable): Counts {
  return new Map(
    SEARCH_FACETS.map((facet) => {
      const others = new Map([...facets].filter(([name]) => name !== facet));
      const { values, of } = table[facet];
      const counts = new Array<number>(values.length).fill(0);
      for (const record of records.filter(fitting(others, table)))
        for (const value of of[record] ?? []) counts[value] = (counts[value] ?? 0) + 1;
      return [facet, Object.fromEntries(values.map((value, at) => [value, counts[at] ?? 0]))];
    }),
  );
}
