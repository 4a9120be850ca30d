import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readQuery, startPagefind } from '../client/pagefind.ts';
import { rankedSearch } from '../client/ranked-search.ts';
import { readPart, type IndexedWord, type Table } from '../client/index-parts.ts';
import type { IndexFile } from './index-volume.ts';
import { makeSearchIndex } from './search-index.ts';

it('makes an index of nothing, in which nothing is found', async () => {
  const about = { overview: { types: [] }, facets: { claims: [] } };
  const files = new Map((await makeSearchIndex([], about, 'en')).map(({ path, content }) => [path, content]));
  const { folder, ...table } = JSON.parse(Buffer.from(files.get('table.json') ?? '').toString()) as Table & {
    folder: string;
  };
  expect(table).toEqual({ types: [], version: expect.stringMatching(/^1\.5\./) as string, lengths: [], parts: [] });
  expect([...files.keys()]).toEqual([`${folder}/facets.json`, 'table.json', 'wasm.en.pagefind']);
  const engine = gunzipSync(files.get('wasm.en.pagefind') ?? '').subarray('pagefind_dcd'.length);
  const search = rankedSearch(await startPagefind(new Uint8Array(engine)), table, () => Promise.reject(new Error()));
  expect(await search(readQuery('any words'))).toEqual({ hits: [], share: 'all', missing: ['words'] });
});

const WORDS = [
  'scaling',
  'naive',
  'naïve',
  'Naïve',
  'laws',
  'loss',
  'élan',
  'elan',
  'Erdős',
  '3.14',
  'x₁',
  '中文',
  '𝒩orm',
  'a-b',
];

/** Records with words that many, one and none of them have, some of them with titles and names, all others with neither. */
const RECORDS = Array.from({ length: 40 }, (_, at) => {
  const words = Array.from({ length: 1 + ((at * 7) % 30) }, (__, word) => WORDS[(at * word) % WORDS.length] ?? '');
  return {
    url: `/${String(at)}/`,
    words: ['first', `only${String(at)}`, ...words].join(' '),
    title: at % 3 === 0 ? 'first' : null,
    ...(at % 6 === 0 && { names: [`2401.${String(at)}`] }),
    shown: { at },
  };
});

const ABOUT = { overview: {}, facets: {} };

it('makes of records in several goes the index that it makes of them in one', async () => {
  const contents = async (volume: number) => contentsOf(await makeSearchIndex(RECORDS, ABOUT, 'en', volume));
  const whole = await contents(Infinity);
  const joined = await contents(600);
  expect(whole.words.size).toBeGreaterThan(40);
  expect(joined).toEqual(whole);
  // Each by itself, since all are longer.
  expect(await contents(1)).toEqual(whole);
});

it('begins another part where one is as long as it should be, each with the words from its first to its last', async () => {
  const many = Array.from({ length: 3 }, (_, at) => ({
    url: `/${String(at)}/`,
    words: Array.from({ length: 1000 }, (__, word) => `w${'o'.repeat(60)}rd${String(at)}x${String(word)}`).join(' '),
    title: null,
    shown: {},
  }));
  const files = await makeSearchIndex(many, ABOUT, 'en', 150_000);
  const { parts } = tableOf(files);
  expect(parts.length).toBeGreaterThan(3);
  const { words } = contentsOf(files);
  const inOrder = [...words.keys()].sort();
  expect([...words.keys()]).toEqual(inOrder);
  expect(parts.flatMap(([from, to]) => [from, to])).toEqual(parts.flatMap(([from, to]) => [from, to]).sort());
  for (const [from, to, name] of parts) {
    const forms = partNamed(files, name).map(({ form }) => form);
    expect([forms.at(0), forms.at(-1)]).toEqual([from, to]);
  }
});

/** What an index says, whatever its parts: how long each record is, what is shown of it, and where each word stands. */
function contentsOf(files: readonly IndexFile[]) {
  const { lengths, parts } = tableOf(files);
  const shown = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => unpacked(content).toString());
  const words = parts
    .flatMap(([, , name]) => partNamed(files, name))
    .map((word) => [word.form, inOrder(word)] as const);
  return { lengths, shown, words: new Map(words) };
}

/** Variants stand in the order in which Pagefind came upon them. */
function inOrder({ places, variants }: IndexedWord): Pick<IndexedWord, 'places' | 'variants'> {
  return { places, variants: [...variants].sort((a, b) => (a.form < b.form ? -1 : 1)) };
}

function partNamed(files: readonly IndexFile[], name: string): IndexedWord[] {
  const part = files.find(({ path }) => path === `index/${name}.pf_index`);
  return readPart(new Uint8Array(unpacked(part?.content ?? Buffer.of())));
}

function tableOf(files: readonly IndexFile[]): Table {
  const table = files.find(({ path }) => path === 'table.json');
  return JSON.parse(Buffer.from(table?.content ?? '').toString()) as Table;
}

function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray('pagefind_dcd'.length);
}
