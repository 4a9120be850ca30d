import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../cli/bench/random.ts';
import { settleIndex } from '../build/settle-index.ts';
import { readPart, writeForms, writeTable, type Table } from './index-parts.ts';
import { readQuery, startPagefind, type Pagefind } from './pagefind.ts';
import { rankedSearch } from './ranked-search.ts';

/** More records than are searched at once where a word stands in most of them. */
const RECORDS = 2200;
const WORDS = ['common', 'usual', 'usually', 'naïve', 'co-mmon', 'seldom', 'rare', 'scarce', 'one', 'two'] as const;

const texts: { content: string; title: string }[] = [];
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
    texts.push({ content: words.join(' '), title: title.meta?.title ?? '' });
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

  it.each(['onerous', 'twofold common', 'rarely-seen'])(
    'cuts no word of %s down to one that begins it',
    async (words) => {
      const search = rankedSearch(pagefind, table, (name) => Promise.resolve(partNamed(name)));
      const [first = ''] = words.split(' ');
      expect(searchWhole(first)).not.toEqual([]);
      expect(await search(readQuery(first))).toEqual([]);
    },
  );

  it('takes only the last word for the beginning of longer ones', async () => {
    const search = rankedSearch(pagefind, table, (name) => Promise.resolve(partNamed(name)));
    const found = async (words: string) => (await search(readQuery(words))).length;
    expect(await found('rare sca')).toBe(await found('rare scarce'));
    expect(await found('sca rare')).toBe(await found('rare'));
  });

  it.each(['seldomabi', 'usualabi'])(
    'keeps what it found for %s while the ending of a word is typed',
    async (words) => {
      const search = rankedSearch(pagefind, table, (name) => Promise.resolve(partNamed(name)));
      expect(await search(readQuery(words))).toEqual(await search(readQuery(words.slice(0, -3))));
      expect(await search(readQuery(words.replace('abi', 'acc')))).toEqual([]);
    },
  );

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

  it('say of each word in which records it stands, where, and whether in the title', () => {
    for (const word of ['common', 'rare']) {
      const read = parts()
        .flatMap(readPart)
        .find(({ form }) => form === word)
        ?.places.map(({ record, positions, isInTitle }) => ({ record, positions, isInTitle }));
      // “co-mmon” stands among them, as one word and as two.
      const isWord = (other: string) => other.replace('-', '') === word;
      const written = texts.flatMap(({ content, title }, record) => {
        const positions = content.split(' ').flatMap((other, at) => (isWord(other) ? [at] : []));
        return positions.length === 0 ? [] : [{ record, positions, isInTitle: title.split(' ').some(isWord) }];
      });
      expect(read).toEqual(written);
    }
  });

  it('hold forms, each in the record of its own number', () => {
    const forms = ['common', 'naiv', 'zoë'];
    const read = readPart(writeForms(forms));
    expect(read.map(({ form, places }) => [form, places.map(({ record }) => record)])).toEqual(
      forms.map((form, at) => [form, [at]]),
    );
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
