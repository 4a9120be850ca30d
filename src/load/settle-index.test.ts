import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import { settleIndex, type IndexFile } from './settle-index.ts';

/** An index of two records as Pagefind writes it, its filters and their values in the order given. */
function indexFiles(filters: [name: string, values: [string, number[]][]][]): IndexFile[] {
  const named = filters.map((filter, at) => ({ filter, hash: `en_${String(at)}000000` }));
  const meta: Cbor = ['1.5.2', [['en_page', 3]], [], named.map(({ filter: [name], hash }) => [name, hash]), [], []];
  return [
    { path: 'pagefind-entry.json', content: Buffer.from('{"languages":{"en":{"hash":"en_0123456789"}}}') },
    { path: 'pagefind.en_0123456789.pf_meta', content: pack(meta) },
    { path: 'fragment/en_page.pf_fragment', content: Buffer.from('a fragment') },
    ...named.map(({ filter, hash }) => ({ path: `filter/${hash}.pf_filter`, content: pack(filter) })),
  ];
}

const pack = (content: Cbor) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(content)]));
const unpack = (content: Uint8Array) => decodeCbor(gunzipSync(content).subarray('pagefind_dcd'.length));

const KINDS: [string, [string, number[]][]] = [
  'kind',
  [
    ['a', [0]],
    ['b', [1]],
  ],
];
const TOPICS: [string, [string, number[]][]] = ['topic', [['t', [0, 1]]]];
const SHOWN: [string, [string, number[]][]] = ['shown', [['{}', [0, 1]]]];

describe('settleIndex', () => {
  it('gives the same bytes whatever the order of filters and values', () => {
    const settled = settleIndex(indexFiles([KINDS, TOPICS]), { drop: 'shown' });
    const shuffled = indexFiles([TOPICS, ['kind', KINDS[1].toReversed()]]);
    expect(settleIndex(shuffled.toReversed(), { drop: 'shown' })).toEqual(settled);
  });

  it('gives another name to what holds something else', () => {
    const names = (files: IndexFile[]) => files.map(({ path }) => path);
    const before = names(settleIndex(indexFiles([KINDS]), { drop: 'shown' }));
    const after = names(settleIndex(indexFiles([['kind', [['a', [1]]]]]), { drop: 'shown' }));
    expect(after.filter((name) => !before.includes(name))).toEqual([
      expect.stringMatching(/^filter\/en_[0-9a-f]{7}\.pf_filter$/),
      expect.stringMatching(/^pagefind\.en_[0-9a-f]{10}\.pf_meta$/),
    ]);
  });

  it('keeps every filter but the one to drop, and names them in the table of the index', () => {
    const files = settleIndex(indexFiles([SHOWN, TOPICS, KINDS]), { drop: 'shown' });
    const filters = files.filter(({ path }) => path.endsWith('.pf_filter'));
    expect(filters.map(({ content }) => unpack(content))).toEqual(expect.arrayContaining([KINDS, TOPICS]));
    expect(filters).toHaveLength(2);
    const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
    const table = unpack(meta?.content ?? new Uint8Array()) as [string, Cbor, Cbor, [string, string][]];
    expect(table[3].map(([name]) => name)).toEqual(['kind', 'topic']);
    expect(filters.map(({ path }) => path).sort()).toEqual(
      table[3].map(([, hash]) => `filter/${hash}.pf_filter`).sort(),
    );
  });

  it('names the table anew in the entry, and leaves the fragments as they are', () => {
    const files = settleIndex(indexFiles([KINDS]), { drop: 'shown' });
    const name = files.find(({ path }) => path.endsWith('.pf_meta'))?.path.split('.')[1];
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    expect(JSON.parse(Buffer.from(entry?.content ?? '').toString())).toEqual({ languages: { en: { hash: name } } });
    expect(files).toContainEqual({ path: 'fragment/en_page.pf_fragment', content: Buffer.from('a fragment') });
  });

  it.each([
    ['no table', (path: string) => !path.endsWith('.pf_meta')],
    ['no entry', (path: string) => path !== 'pagefind-entry.json'],
  ])('refuses an index with %s', (_, keep) => {
    const files = indexFiles([KINDS]).filter(({ path }) => keep(path));
    expect(() => settleIndex(files, { drop: 'shown' })).toThrow('A search index has one entry and one language');
  });

  it('refuses files that are not Pagefind’s', () => {
    const files = [...indexFiles([]), { path: 'filter/en_0.pf_filter', content: gzipSync('something else') }];
    expect(() => settleIndex(files, { drop: 'shown' })).toThrow('Not a file of Pagefind');
  });
});
