import type { SearchFacets, SearchOverview } from '../exports/search-facets.ts';
import type { ResultType, ShownInResult } from '../exports/search-records.ts';
import { nameWordsTyped } from '../digest/name-words.ts';
import type { WordInText } from './excerpt.ts';
import { readQuery, startPagefind } from './pagefind.ts';
import { rankedSearch, type Hit, type Outcome } from './ranked-search.ts';
import { countFacets, fitting, readFacets, type Counts, type FacetTable } from './search-facets.ts';
import { describeLack } from './search-lack.ts';
import { isEmpty, type SearchState } from './search-state.ts';

/** What was found, by type; types with nothing are left out. */
export interface Found {
  groups: FoundGroup[];
  /** What is said in front of results that do not have all words. */
  lack: string;
  /** Where the facets leave nothing of what has the words: how much other facets would. Null elsewhere. */
  countLeft: ((others: SearchState['facets']) => number) | null;
}

/** What was found of one type, best first: how much, and the first of it, whose words have still to come. */
export interface FoundGroup {
  type: ResultType;
  total: number;
  results: Promise<FoundRecord[]>;
  /** As many more of it, from behind the first `shown`. */
  more: (shown: number) => Promise<FoundRecord[]>;
}

export interface FoundRecord {
  url: string;
  /** All searched words of the thing in plain text. */
  words: string;
  /** Which of the words that were looked for it has, and where. */
  found: WordInText[];
  /** The title, with which `words` begins, or null. */
  title: string | null;
  shown: ShownInResult;
}

/** The table of the index: what there is of each type, which follow one another, and by facet; and what Pagefind needs. */
interface SearchTable extends SearchOverview {
  version: string;
  folder: string;
  lengths: number[];
  parts: [string, string, string][];
}

interface Engine {
  overview: SearchOverview;
  /** All that has the words, best first; everything, in order, where there are none. */
  find(words: string): Promise<Outcome>;
  facets(): Promise<FacetTable>;
  record(number: number): Promise<Fragment>;
}

/** What Pagefind keeps of a record. */
interface Fragment {
  url: string;
  content: string;
  meta: { title?: string };
  filters: { shown?: string[] };
}

const FOLDER = `${import.meta.env.BASE_URL}pagefind/`;

/** Loads the engine and its table, once; again after a failure. */
export const loadEngine = onceLoaded(startEngine);

/** The first `length` of each type that the search finds; the words of all are asked for at once. */
export async function find({ words, facets }: SearchState, length: number): Promise<Found> {
  const engine = await loadEngine();
  const outcome = await engine.find(words);
  const others = new Map([...facets].filter(([facet]) => facet !== 'type'));
  const fits = others.size === 0 ? () => true : fitting(others, await engine.facets());
  let end = 0;
  const groups = engine.overview.types.map(([type, count]) => {
    const start = end;
    end += count;
    const isAsked = facets.get('type')?.includes(type) ?? true;
    const own = isAsked ? outcome.hits.filter(({ record: at }) => at >= start && at < start + count && fits(at)) : [];
    return { type, own };
  });
  const having = groups
    .filter(({ own }) => own.length > 0)
    .map(({ type, own }) => {
      const more = (shown: number) =>
        Promise.all(own.slice(shown, shown + length).map(async (hit) => toFound(await engine.record(hit.record), hit)));
      return { type, total: own.length, results: more(0), more };
    });
  if (having.length > 0 || outcome.hits.length === 0)
    return { groups: having, lack: describeLack(outcome), countLeft: null };
  // Without the table of facets it is not said what could be dropped, and all else is as it is.
  const table = await engine.facets().catch(() => null);
  const records = outcome.hits.map(({ record }) => record);
  return {
    groups: [],
    lack: describeLack({ ...outcome, hits: [] }),
    countLeft: table && ((left) => records.filter(fitting(left, table)).length),
  };
}

/** How many results each value of each facet would give. */
export async function countValues(state: SearchState): Promise<Counts> {
  const { words, facets } = state;
  const engine = await loadEngine();
  if (isEmpty(state)) return new Map(Object.entries(engine.overview.counts));
  const [{ hits }, table] = await Promise.all([engine.find(words), engine.facets()]);
  const records = hits.map(({ record }) => record);
  return countFacets(records, facets, table);
}

/** Searches in the page and not in a worker: a search takes milliseconds. */
async function startEngine(): Promise<Engine> {
  const [module, { version, types, counts, folder, lengths, parts }] = await Promise.all([
    fetchPacked(`wasm.${document.documentElement.lang}.pagefind`),
    fetchJson<SearchTable>('table.json', { cache: 'no-cache' }),
  ]);
  const search = rankedSearch(await startPagefind(module), { version, lengths, parts }, (name) =>
    fetchPacked(`index/${name}.pf_index`),
  );
  const everything: Outcome = {
    hits: lengths.map((_, record) => ({ record, score: 0, words: [] })),
    share: 'all',
    missing: [],
  };
  let last: { words: string; outcome: Promise<Outcome> } | undefined;
  return {
    overview: { types, counts },
    find(words) {
      if (words === '') return Promise.resolve(everything);
      // Results and counts ask for the same, one after the other.
      if (last?.words !== words) last = { words, outcome: search(readQuery(words), nameWordsTyped(words)) };
      const found = last;
      found.outcome.catch(() => {
        if (last === found) last = undefined;
      });
      return found.outcome;
    },
    facets: onceLoaded(async () => readFacets(await fetchJson<SearchFacets>(`${folder}/facets.json`), types)),
    async record(number) {
      const bytes = await fetchPacked(`${folder}/${String(number)}.pf_fragment`);
      return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
    },
  };
}

function toFound({ url, content, meta, filters }: Fragment, { words }: Hit): FoundRecord {
  const shown = JSON.parse(filters.shown?.[0] ?? '{}') as ShownInResult;
  return { url, words: content, found: words, title: meta.title ?? null, shown };
}

/** Pagefind compresses its files itself, and puts its name in front. */
async function fetchPacked(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await fetchFile(path);
  const bytes = new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return new Uint8Array(await bytes, 'pagefind_dcd'.length);
}

async function fetchJson<Content>(path: string, options: RequestInit = {}): Promise<Content> {
  return (await fetchFile(path, options)).json() as Promise<Content>;
}

async function fetchFile(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(FOLDER + path, options);
  if (!response.ok) throw new Error(`${path} could not be had: ${String(response.status)}`);
  return response;
}

function onceLoaded<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
