import type { ResultType, ShownInResult } from '../exports/search-records.ts';
import { isEmpty, SEARCH_FACETS, type SearchState } from './search-state.ts';

/** What was found of one type, best first: how much, and the first of it. */
export interface FoundGroup {
  type: ResultType;
  total: number;
  results: Found[];
}

export interface Found {
  url: string;
  /** All searched words of the thing in plain text. */
  words: string;
  /** Places of the words found, as counted by white space, from 0. */
  places: number[];
  /** The title, with which `words` begins, or null. */
  title: string | null;
  shown: ShownInResult;
}

/** How many things there are for each value of a facet, the other facets being as they are. */
export type Counts = Map<string, Record<string, number>>;

export const TYPES = ['claim', 'quotation', 'finding', 'source'] as const satisfies ResultType[];

/** The part of Pagefind 1.5 that is used; see https://pagefind.app/docs/api/. */
interface Pagefind {
  search(
    words: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{
    results: { data(): Promise<PagefindData> }[];
    filters: Record<string, Record<string, number> | undefined>;
  }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface PagefindData {
  url: string;
  content: string;
  locations: number[];
  meta: { title?: string };
  filters: { shown?: string[] };
}

let engine: Promise<Pagefind> | undefined;

/** Loads the engine and its index, once; again after a failure. */
export function loadEngine(): Promise<Pagefind> {
  engine ??= startEngine().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Searches in the page and not in a worker: an index of some thousand claims takes milliseconds. */
async function startEngine(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as {
    createInstance: (options: { baseUrl: string; noWorker: boolean }) => Pagefind;
  };
  const instance = createInstance({ baseUrl: '/', noWorker: true });
  await instance.filters();
  return instance;
}

/** The first `length` of each type that the search finds; types with nothing are left out. */
export async function findGroups({ words, facets }: SearchState, length: number): Promise<FoundGroup[]> {
  const pagefind = await loadEngine();
  const types = TYPES.filter((type) => facets.get('type')?.includes(type) ?? true);
  const groups = await Promise.all(
    types.map(async (type): Promise<FoundGroup> => {
      const { results } = await pagefind.search(words || null, {
        filters: filtersOf(new Map([...facets, ['type', [type]]])),
      });
      const data = await Promise.all(results.slice(0, length).map((result) => result.data()));
      return { type, total: results.length, results: data.map(toFound) };
    }),
  );
  return groups.filter(({ total }) => total > 0);
}

/** How many results each value of each facet would give. */
export async function countValues(state: SearchState): Promise<Counts> {
  const { words, facets } = state;
  const pagefind = await loadEngine();
  // A search for no word loads all words of the index.
  if (isEmpty(state)) return new Map(Object.entries(await pagefind.filters()));
  const counts = await Promise.all(
    SEARCH_FACETS.map(async (facet): Promise<[string, Record<string, number>]> => {
      const others = new Map([...facets].filter(([name]) => name !== facet));
      const { filters } = await pagefind.search(words || null, { filters: filtersOf(others) });
      return [facet, filters[facet] ?? {}];
    }),
  );
  return new Map(counts);
}

function filtersOf(facets: SearchState['facets']): Record<string, { any: readonly string[] }> {
  return Object.fromEntries([...facets].map(([facet, values]) => [facet, { any: values }]));
}

function toFound({ url, content, locations, meta, filters }: PagefindData): Found {
  const shown = JSON.parse(filters.shown?.[0] ?? '{}') as ShownInResult;
  return { url, words: content, places: locations, title: meta.title ?? null, shown };
}
