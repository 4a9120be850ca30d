import { RESULT_TYPES, type ResultType, type SearchFacet, type SearchRecord } from './search-records.ts';

/** What there is to be found: how many records of each type, which follow one another, and of each value of each facet. */
export interface SearchOverview {
  types: [type: ResultType, count: number][];
  counts: Record<SearchFacet, Record<string, number>>;
}

/**
 * What the records of the search can be narrowed by, as a file that the search page reads. Records have the numbers
 * that the index gives them. A piece of evidence has the topics, the kind and the standing of its claim, which are
 * written once.
 */
export interface SearchFacets {
  /** For each piece of evidence, how many claims its own is behind that of the piece before. */
  claims: number[];
  /** By topic, by claim and then by source. */
  topic: FacetColumn;
  standing: FacetColumn;
  kind: FacetColumn;
  /** By record. */
  source: FacetColumn;
}

/** The values of a facet, the combinations of them that occur, and which of these each record has. */
export interface FacetColumn {
  values: string[];
  sets: number[][];
  records: number[];
}

export function searchOverview(records: readonly SearchRecord[]): SearchOverview {
  const countOf = (facet: SearchFacet) => {
    const counts = new Map<string, number>();
    for (const { facets } of records)
      for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries(counts);
  };
  return {
    types: RESULT_TYPES.map((type) => [type, records.filter(({ shown }) => shown.type === type).length]),
    counts: {
      type: countOf('type'),
      topic: countOf('topic'),
      standing: countOf('standing'),
      kind: countOf('kind'),
      source: countOf('source'),
    },
  };
}

/** The facets of records that stand in the order of their types, evidence in the order of its claims. */
export function searchFacets(records: readonly SearchRecord[]): SearchFacets {
  const of = (...types: ResultType[]) => records.filter(({ shown }) => types.includes(shown.type));
  const claims = of('claim');
  const own = of('topic', 'claim', 'source');
  const numbers = new Map(claims.map(({ url }, at) => [url, at]));
  const claimOf = of('quotation', 'finding').map(({ url }) => numbers.get(url.split('#')[0] ?? '') ?? NaN);
  return {
    claims: claimOf.map((claim, at) => claim - (claimOf[at - 1] ?? 0)),
    topic: columnOf(own, 'topic'),
    standing: columnOf(own, 'standing'),
    kind: columnOf(own, 'kind'),
    source: columnOf(records, 'source'),
  };
}

function columnOf(records: readonly SearchRecord[], facet: SearchFacet): FacetColumn {
  const values = new Map<string, number>();
  const sets = new Map<string, { at: number; numbers: number[] }>();
  const numberOf = (value: string): number => values.get(value) ?? values.set(value, values.size).size - 1;
  const at = records.map(({ facets }) => {
    const numbers = facets[facet].map(numberOf).sort((a, b) => a - b);
    const key = numbers.join();
    const set = sets.get(key) ?? { at: sets.size, numbers };
    sets.set(key, set);
    return set.at;
  });
  return { values: [...values.keys()], sets: [...sets.values()].map(({ numbers }) => numbers), records: at };
}
