import { describe, expect, it } from 'vitest';
import { createAddresses } from '../digest/addresses.ts';
import { buildGraph } from '../digest/graph.ts';
import { searchFacets, searchOverview } from '../exports/search-facets.ts';
import { searchRecords } from '../exports/search-records.ts';
import { readContent } from '../load/read-content.ts';
import { ADDRESSES, claim, graphOf, topic } from '../test/graph-builders.ts';
import { countFacets, fitting, readFacets } from './search-facets.ts';
import { SEARCH_FACETS } from './search-state.ts';

const RECORDS = searchRecords(
  buildGraph(readContent(process.cwd()).corpus),
  createAddresses({ site: null, base: '/' }),
);
const ALL = RECORDS.map((_, at) => at);
const OVERVIEW = searchOverview(RECORDS);
const TABLE = readFacets(searchFacets(RECORDS), OVERVIEW.types);

describe('the facets of the search, written and read', () => {
  it('are those of each record', () => {
    const read = ALL.map((record) =>
      Object.fromEntries(
        SEARCH_FACETS.map((facet) => {
          const { values, of } = TABLE[facet];
          return [facet, (of[record] ?? []).map((value) => values[value]).sort()];
        }),
      ),
    );
    const written = RECORDS.map(({ facets }) =>
      Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, facets[facet].toSorted()])),
    );
    expect(read).toEqual(written);
  });

  it('count everything as the overview does, in which a value that nothing has may be missing', () => {
    const counts = countFacets(ALL, new Map(), TABLE);
    for (const facet of SEARCH_FACETS) expect(counts.get(facet)).toMatchObject(OVERVIEW.counts[facet]);
  });
});

it('counts a topic by any name that an id may be', () => {
  const id = 'constructor';
  const graph = graphOf({ claims: [claim('a-claim', { topics: [id] })], topics: [topic(id)] });
  expect(searchOverview(searchRecords(graph, ADDRESSES)).counts.topic).toEqual({ [id]: 2 });
});

describe('fitting', () => {
  const facets = new Map([
    ['type', ['claim', 'source']],
    ['kind', ['theorem', 'empirical']],
  ]);

  it('takes one value of each facet that was chosen', () => {
    const expected = ALL.filter((at) =>
      [...facets].every(([facet, values]) =>
        RECORDS[at]?.facets[facet as 'type'].some((value) => values.includes(value)),
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(ALL.filter(fitting(facets, TABLE))).toEqual(expected);
  });

  it('takes nothing for a value that there is not', () => {
    expect(ALL.filter(fitting(new Map([['kind', ['no-kind']]]), TABLE))).toEqual([]);
  });
});

describe('countFacets', () => {
  it('says what a value would give in the place of those chosen of its facet, the others being as they are', () => {
    const counts = countFacets(ALL, new Map([['type', ['claim']]]), TABLE);
    const claims = RECORDS.filter(({ facets }) => facets.type.includes('claim'));
    expect(counts.get('kind')?.['theorem']).toBe(claims.filter(({ facets }) => facets.kind.includes('theorem')).length);
    expect(counts.get('type')?.['source']).toBe(OVERVIEW.counts.type['source']);
  });
});
