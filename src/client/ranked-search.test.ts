import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../cli/bench/random.ts';
import { settleIndex } from '../build/settle-index.ts';
import { readPart, writePart, writeTable, type Table } from './index-parts.ts';
import { readQuery, startPagefind, type Pagefind } from './pagefind.ts';
import { evenOut, rankedSearch } from './ranked-search.ts';

/** More records than are searched at once where a word stands in most of them. */
const RECORDS = 2200;
const WORDS = ['common', 'usual', 'usually', 'naïve', 'co-mmon', 'seldom', 'rare', 'scarce', 'one', 'two'] as const;

const files = new Map<string, Uint8Array<ArrayBuffer>>();
let table: Table;
let pagefind: Pagefind;

/** Records of one to some hundred words, some with a title; the first words of the list stand in most of them. */
async function makeIndex(): Promise<void> {
  const random = createRandom(7);
  const { index } = await createIndex({ forceLanguage: 'en' });
  const urls = Array.from({ length: RECORDS }, (_, at) => `/${String(at)}/`);
  for (const [at, url] of urls.entries()) {
    const length = at % 10 === 0 ? 300 : 1 + random.below(30);
    const words = Array.from({ length }, () => WORDS[random.skewed(WORDS.length)] ?? '');
    const title = at % 3 === 0 ? { meta: { title: words.slice(0, 4).join(' ') } } : {};
    await index?.addCustomRecord({ url, content: words.join(' '), language: 'en', ...title });
  }
  const written = (await index?.getFiles())?.files ?? [];
  for (const { path, content } of settleIndex(written, { urls, overview: {}, facets: {} }))
    files.set(path, new Uint8Array(content));
}

const unpacked = (path: string) => new Uint8Array(gunzipSync(files.get(path) ?? '')).slice('pagefind_dcd'.length);
const partNamed = (name: string) => unpacked(`index/${name}.pf_index`);

beforeAll(async () => {
  await makeIndex();
  await close();
  table = JSON.parse(Buffer.from(files.get('table.json') ?? '').toString()) as Table;
  pagefind = await startPagefind(unpacked('wasm.en.pagefind'));
}, 60_000);

/** What Pagefind finds in one index, best first. */
function searchWhole(words: string) {
  const index = pagefind.open(writeTable(table));
  const query = readQuery(words);
  for (const name of index.partsFor(query)) index.load(partNamed(name));
  return index.search(query).map(({ p, s, l }) => ({ record: Number(p), score: s, places: l.map((place) => place.l) }));
}

describe('rankedSearch', () => {
  it.each([
    'common',
    'usual',
    'USUAL',
    'naive',
    'naïve',
    'common usual',
    'common rare',
    'rare common usual',
    'common nowhere',
    'comm',
    'rare',
    '"common usual"',
    '"common"',
    'nowhere',
  ])('finds for %s what Pagefind finds in the whole index, with the same scores and places', async (words) => {
    const search = rankedSearch(pagefind, table, (name) => Promise.resolve(partNamed(name)));
    const hits = await search(readQuery(words));
    const byRecord = <Hit extends { record: number }>(found: readonly Hit[]) =>
      found.toSorted((a, b) => a.record - b.record);
    const whole = searchWhole(words);
    const rounded = (found: typeof hits) =>
      byRecord(found).map(({ record, score, places }) => ({
        record,
        score: expect.closeTo(score, 2) as number,
        places,
      }));
    expect(byRecord(hits)).toEqual(rounded(whole));
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('has what it says of common words to try', () => {
    expect(searchWhole('common').length).toBeGreaterThan(1500);
    expect(searchWhole('common usual').length).toBeGreaterThan(1000);
    expect(searchWhole('"common usual"').length).toBeGreaterThan(0);
  });

  it('fetches a part once, and again after a failure', async () => {
    const fetched: string[] = [];
    let fails = true;
    const search = rankedSearch(pagefind, table, (name) => {
      fetched.push(name);
      return fails ? Promise.reject(new Error('offline')) : Promise.resolve(partNamed(name));
    });
    await expect(search(readQuery('rare'))).rejects.toThrow('offline');
    fails = false;
    const hits = await search(readQuery('rare'));
    expect(await search(readQuery('rare'))).toEqual(hits);
    expect(fetched).toHaveLength(2);
  });

  it('finds nothing for signs alone', async () => {
    const search = rankedSearch(pagefind, table, () => Promise.reject(new Error('not asked for')));
    expect(await search(readQuery('“…” —'))).toEqual([]);
  });
});

describe('the parts of an index', () => {
  const parts = () => [...files].filter(([path]) => path.startsWith('index/')).map(([path]) => unpacked(path));

  it('are written as they were read', () => {
    for (const part of parts()) expect(writePart(readPart(part), 0, RECORDS)).toEqual(part);
  });

  it('are cut between records, with all their words, whose places add up', () => {
    for (const part of parts()) {
      const words = readPart(part);
      const cut = [0, 500, 1000].map((start) =>
        readPart(writePart(words, start, start === 1000 ? RECORDS : start + 500)),
      );
      for (const piece of cut) expect(piece.map(({ form }) => form)).toEqual(words.map(({ form }) => form));
      for (const [at, { places }] of words.entries()) {
        const joined = cut.flatMap((piece, block) =>
          (piece[at]?.places ?? []).map(({ record, rest }) => ({ record: record + block * 500, rest })),
        );
        expect(joined).toEqual(places.map(({ record, rest }) => ({ record, rest })));
      }
    }
  });

  it.each([
    ['nothing', []],
    ['no list', [0x01]],
    ['a list that is cut off', [0x81, 0x81]],
    ['a word that is no text', [0x81, 0x81, 0x83, 0x01, 0x80, 0x80]],
  ])('are refused where there is %s', (_, bytes) => {
    expect(() => readPart(Uint8Array.from(bytes))).toThrow('is not as Pagefind 1.5 writes it');
  });
});

describe('startPagefind', () => {
  it('refuses a table or a part that the engine cannot read', () => {
    expect(() => pagefind.open(Uint8Array.of(1))).toThrow('Pagefind could not read the index');
    const index = pagefind.open(writeTable(table));
    expect(() => {
      index.load(Uint8Array.of(1));
    }).toThrow('Pagefind could not read the index');
  });
});

describe('readQuery', () => {
  it.each([
    ['  Naïve  Words ', { plain: 'naive words', marked: 'naïve words', exact: false }],
    ['chain-of-thought, (again)!', { plain: 'chainofthought again', marked: 'chainofthought again', exact: false }],
    ['"two words"', { plain: 'two words', marked: 'two words', exact: true }],
    ['""', { plain: '', marked: '', exact: false }],
  ])('reads %j as the script of Pagefind does', (words, query) => {
    expect(readQuery(words)).toEqual(query);
  });

  it.each(['“two words”', '„two words“', '«two words»', '”two words”'])(
    'reads %s as if its marks were straight',
    (words) => {
      expect(readQuery(words)).toEqual(readQuery('"two words"'));
    },
  );
});

describe('evenOut', () => {
  it.each([
    [[2, 4, 6], 10],
    [[2, 4, 6], 4],
    [[300, 400], 50],
  ])('brings %j to an average of %d', (lengths, average) => {
    const all = [...lengths, ...evenOut(lengths, average)];
    expect(all.reduce((total, length) => total + length, 0) / all.length).toBeCloseTo(average, 0);
  });
});
