import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readQuery, startPagefind } from '../client/pagefind.ts';
import { rankedSearch } from '../client/ranked-search.ts';
import type { Table } from '../client/index-parts.ts';
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
