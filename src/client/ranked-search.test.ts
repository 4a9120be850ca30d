import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../cli/bench/random.ts';
import { makeSearchIndex } from '../build/search-index.ts';
import type { IndexFile } from '../build/index-volume.ts';
import { settleIndex } from '../build/settle-index.ts';
import { readPart, writeForms, writeTable, type Table } from './index-parts.ts';
import { readQuery, startPagefind, type Pagefind } from './pagefind.ts';
import { rankedSearch, type Hit } from './ranked-search.ts';

/** More records than are searched at once where a word stands in most of them. */
const RECORDS = 2200;
const WORDS = ['common', 'usual', 'usually', 'naïve', 'co-mmon', 'seldom', 'rare', 'scarce', 'one', 'two'] as const;

interface Text {
  content: string;
  title: string;
}

/** An index as the search reads it. */
interface Index {
  table: Table;
  unpacked: (path: string) => Uint8Array<ArrayBuffer>;
  partNamed: (name: string) => Uint8Array<ArrayBuffer>;
  paths: string[];
}

const SMALL = ['noise layer', 'kernel noise quantum', 'layer', 'else', 'generalisation', 'it generalizes'].map(
  (content) => ({ content, title: '' }),
);

let texts: Text[];
let index: Index;
let small: Index;
let pagefind: Pagefind;

/** Records of one to some hundred words, some with a title; the first words of the list stand in most of them. */
function makeTexts(): Text[] {
  const random = createRandom(7);
  return Array.from({ length: RECORDS }, (_, at) => {
    const length = at % 10 === 0 ? 300 : 1 + random.below(30);
    const words = Array.from({ length }, () => WORDS[random.skewed(WORDS.length)] ?? '');
    return { content: words.join(' '), title: at % 3 === 0 ? words.slice(0, 4).join(' ') : '' };
  });
}

async function makeIndex(records: readonly Text[]): Promise<Index> {
  const { index: made } = await createIndex({ forceLanguage: 'en' });
  const urls = records.map((_, at) => `/${String(at)}/`);
  for (const [at, { content, title }] of records.entries())
    await made?.addCustomRecord({
      url: urls[at] ?? '',
      content,
      language: 'en',
      ...(title !== '' && { meta: { title } }),
    });
  const written = (await made?.getFiles())?.files ?? [];
  const settled = settleIndex([written], { urls, overview: {}, facets: {} });
  return indexOf(settled);
}

function indexOf(settled: readonly IndexFile[]): Index {
  const files = new Map(settled.map(({ path, content }) => [path, new Uint8Array(content)]));
  const unpacked = (path: string) => new Uint8Array(gunzipSync(files.get(path) ?? '')).slice('pagefind_dcd'.length);
  return {
    table: JSON.parse(Buffer.from(files.get('table.json') ?? '').toString()) as Table,
    unpacked,
    partNamed: (name) => unpacked(`index/${name}.pf_index`),
    paths: [...files.keys()],
  };
}

beforeAll(async () => {
  texts = makeTexts();
  index = await makeIndex(texts);
  small = await makeIndex(SMALL);
  await close();
  pagefind = await startPagefind(index.unpacked('wasm.en.pagefind'));
}, 60_000);

/** A search that finds all its parts at once. */
const searchIn = ({ table, partNamed }: Index) =>
  rankedSearch(pagefind, table, (name) => Promise.resolve(partNamed(name)));

/** What Pagefind finds in one index, best first. */
function searchWhole(words: string) {
  const whole = pagefind.open(writeTable(index.table));
  const query = readQuery(words);
  for (const name of whole.partsFor(query)) whole.load(index.partNamed(name));
  return whole.search(query).map(({ p, s, l }) => ({ record: Number(p), score: s, places: l.map((place) => place.l) }));
}

/** What was found, each place of its words once, in order. */
function withPlaces({ record, score, words }: Hit) {
  const places = new Set(words.flatMap((word) => word.places));
  return { record, score, places: [...places].sort((a, b) => a - b) };
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
    const search = searchIn(index);
    const { hits, share } = await search(readQuery(words));
    expect(share).toBe('all');
    const byRecord = <Found extends { record: number }>(found: readonly Found[]) =>
      found.toSorted((a, b) => a.record - b.record);
    const whole = searchWhole(words);
    const rounded = (found: typeof whole) =>
      byRecord(found).map(({ record, score, places }) => ({
        record,
        score: expect.closeTo(score, 2) as number,
        places,
      }));
    expect(byRecord(hits).map(withPlaces)).toEqual(rounded(whole));
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it.each(['onerous', 'twofold common', 'rarely-seen'])(
    'cuts no word of %s down to one that begins it',
    async (words) => {
      const search = searchIn(index);
      const [first = ''] = words.split(' ');
      expect(searchWhole(first)).not.toEqual([]);
      expect(await search(readQuery(first))).toMatchObject({ hits: [], missing: [readQuery(first).plain] });
    },
  );

  it('finds, where nothing has all words, what has the most of them by weight, and says which words nothing has', async () => {
    const search = searchIn(small);
    const found = async (words: string) => {
      const { hits, ...about } = await search(readQuery(words));
      return { records: hits.map(({ record }) => record), ...about };
    };
    expect(await found('kernel noise quantum')).toEqual({ records: [1], share: 'all', missing: [] });
    expect(await found('what is the kernel of noise and quantum')).toEqual(await found('kernel noise quantum'));
    expect(await found('noise quantum layer')).toEqual({ records: [1, 0, 2], share: 'most', missing: [] });
    expect(await found('kernel giraffe noise quantum')).toEqual({ records: [1], share: 'all', missing: ['giraffe'] });
    expect(await found('Giraffe')).toEqual({ records: [], share: 'all', missing: ['giraffe'] });
    expect(await found('wht is')).toEqual({ records: [], share: 'all', missing: ['wht'] });
  });

  it('says of each word where a record has it, and how rare it is', async () => {
    const { hits } = await searchIn(small)(readQuery('noise quantum'));
    const [noise, quantum] = hits[0]?.words ?? [];
    expect([noise?.places, quantum?.places]).toEqual([[1], [2]]);
    expect(quantum?.rarity).toBeGreaterThan(noise?.rarity ?? Infinity);
  });

  it.each(['generalisation', 'generalization', 'generalise else'])('finds %s however it is spelt', async (words) => {
    const { hits } = await searchIn(small)(readQuery(words));
    expect(hits.map(({ record }) => record)).toEqual(expect.arrayContaining([4, 5]));
  });

  it('finds what is named alone, and by its words what is not', async () => {
    const records = [
      { url: '/a/', words: 'a title arxiv 240211337 noise', title: 'a title', shown: {} },
      { url: '/b/', words: 'noise', title: 'noise', names: ['240211337', 'httpsexampleorgapage'], shown: {} },
    ];
    const files = await makeSearchIndex(records, { overview: {}, facets: {} }, 'en');
    const search = searchIn(indexOf(files));
    const found = async (words: string, names: string[] = []) =>
      (await search(readQuery(words), names)).hits.map(({ record }) => record);
    expect(await found('2402.11337', ['240211337'])).toEqual([1]);
    expect(await found('https://example.org/a-page', ['nowhere', 'httpsexampleorgapage'])).toEqual([1]);
    expect(await found('240211337')).toEqual([0]);
    expect(await found('240299999', ['240299999'])).toEqual([]);
    expect(await found('title')).toEqual([0]);
    expect(await found('noise')).toEqual([1, 0]);
  });

  it('takes only the last word for the beginning of longer ones', async () => {
    const search = searchIn(index);
    const found = async (words: string) => (await search(readQuery(words))).hits.length;
    expect(await found('rare sca')).toBe(await found('rare scarce'));
    expect(await found('sca rare')).toBe(await found('rare'));
  });

  it.each(['seldomabi', 'usualabi'])(
    'keeps what it found for %s while the ending of a word is typed',
    async (words) => {
      const search = searchIn(index);
      expect(await search(readQuery(words))).toEqual(await search(readQuery(words.slice(0, -3))));
      expect(await search(readQuery(words.replace('abi', 'acc')))).toMatchObject({ hits: [] });
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
    const search = rankedSearch(pagefind, index.table, (name) => {
      fetched.push(name);
      return fails ? Promise.reject(new Error('offline')) : Promise.resolve(index.partNamed(name));
    });
    await expect(search(readQuery('rare'))).rejects.toThrow('offline');
    fails = false;
    const found = await search(readQuery('rare'));
    expect(await search(readQuery('rare'))).toEqual(found);
    expect(fetched).toHaveLength(2);
  });

  it('finds nothing for signs alone', async () => {
    const search = rankedSearch(pagefind, index.table, () => Promise.reject(new Error('not asked for')));
    expect(await search(readQuery('“…” —'))).toEqual({ hits: [], share: 'all', missing: [] });
  });
});

describe('the parts of an index', () => {
  const parts = () => index.paths.filter((path) => path.startsWith('index/')).map((path) => index.unpacked(path));

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
    const opened = pagefind.open(writeTable(index.table));
    expect(() => {
      opened.load(Uint8Array.of(1));
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
