import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../client/index-parts.ts';
import type { IndexFile } from './index-volume.ts';
import { settleIndex } from './settle-index.ts';

const pack = (content: string | Uint8Array) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(content)]));

/** An index of two records as Pagefind writes it, but that hashes are numbers. */
function indexFiles(words: [string, string] = ['one', 'two']): IndexFile[] {
  const table = writeTable({
    version: '1.5.2',
    lengths: words.map((word) => word.length),
    parts: [['a', 'z', 'en_p']],
  });
  return [
    { path: 'pagefind-entry.json', content: Buffer.from('{}') },
    { path: 'pagefind.js', content: Buffer.from('') },
    { path: 'wasm.en.pagefind', content: Buffer.from('the engine') },
    { path: 'wasm.unknown.pagefind', content: Buffer.from('') },
    { path: 'pagefind.en_0123456789.pf_meta', content: pack(table) },
    { path: 'filter/en_1.pf_filter', content: pack('') },
    { path: 'index/en_p.pf_index', content: Buffer.from('a part') },
    ...words.map((word, at) => ({
      path: `fragment/${String(at)}.pf_fragment`,
      content: pack(JSON.stringify({ url: URLS[at], content: word })),
    })),
  ];
}

const URLS = ['/a/', '/b/'];
const ABOUT = { urls: URLS, overview: { types: [['claim', 2]] }, facets: { topic: [] } };

const named = (files: IndexFile[], path: RegExp) => files.find((file) => path.test(file.path))?.content ?? Buffer.of();
const tableOf = (files: IndexFile[]) =>
  JSON.parse(Buffer.from(named(files, /^table\.json$/)).toString()) as Record<string, unknown>;

describe('settleIndex', () => {
  it('keeps the parts of the index and the engine of its language, and says the rest in a table', () => {
    const files = settleIndex([indexFiles()], ABOUT);
    const { folder, ...table } = tableOf(files);
    expect(folder).toMatch(/^records\/[0-9a-f]{10}$/);
    expect(table).toEqual({
      types: [['claim', 2]],
      version: '1.5.2',
      lengths: [3, 3],
      parts: [['a', 'z', 'en_p']],
    });
    expect(files.map(({ path }) => path.replace(String(folder), 'records'))).toEqual([
      'index/en_p.pf_index',
      'records/0.pf_fragment',
      'records/1.pf_fragment',
      'records/facets.json',
      'table.json',
      'wasm.en.pagefind',
    ]);
    expect(Buffer.from(named(files, /facets/)).toString()).toBe('{"topic":[]}');
  });

  it('names the words of a record by its number', () => {
    const files = settleIndex([indexFiles()], ABOUT);
    expect(gunzipSync(named(files, /\/1\.pf_fragment$/)).toString()).toContain('"content":"two"');
  });

  it('gives the same bytes whatever the order of the files', () => {
    expect(settleIndex([indexFiles().toReversed()], ABOUT)).toEqual(settleIndex([indexFiles()], ABOUT));
  });

  it('puts records and facets in another folder when something else is in them', () => {
    const folders = [
      settleIndex([indexFiles()], ABOUT),
      settleIndex([indexFiles(['one', 'three'])], ABOUT),
      settleIndex([indexFiles()], { ...ABOUT, facets: { topic: [1] } }),
    ].map((files) => tableOf(files)['folder']);
    expect(new Set(folders).size).toBe(3);
  });

  it.each<[string, string, (files: IndexFile[]) => IndexFile[]]>([
    ['no table', 'A search index has one language', (files) => files.filter(({ path }) => !path.endsWith('.pf_meta'))],
    [
      'two tables',
      'A search index has one language',
      (files) => [...files, ...files.filter(({ path }) => path.endsWith('.pf_meta'))],
    ],
    [
      'a record without its words',
      'The search index lacks the words of 1',
      (files) => files.filter(({ path }) => path !== 'fragment/1.pf_fragment'),
    ],
    [
      'a part in its table that is not there',
      'The search index lacks the part en_p',
      (files) => files.filter(({ path }) => path !== 'index/en_p.pf_index'),
    ],
    [
      'another field before that of titles',
      'The search index numbers names as the first field',
      (files) =>
        files.map((file) => {
          if (!file.path.endsWith('.pf_meta')) return file;
          const table = gunzipSync(file.content)
            .toString('latin1')
            .replace(/title$/, 'names');
          return { ...file, content: gzipSync(Buffer.from(table, 'latin1')) };
        }),
    ],
    [
      'a table that is not Pagefind’s',
      'Not a file of Pagefind',
      (files) => files.map((file) => (file.path.endsWith('.pf_meta') ? { ...file, content: gzipSync('else') } : file)),
    ],
  ])('refuses an index with %s', (_, message, change) => {
    expect(() => settleIndex([change(indexFiles())], ABOUT)).toThrow(message);
  });

  it('refuses records that are not numbered as they were put in', () => {
    const swapped = { ...ABOUT, urls: URLS.toReversed() };
    expect(() => settleIndex([indexFiles()], swapped)).toThrow('The search index has /a/ in the place of /b/');
    expect(() => settleIndex([indexFiles()], { ...ABOUT, urls: ['/a/'] })).toThrow(
      'The search index does not hold each record once',
    );
  });
});
