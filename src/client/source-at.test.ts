import { expect, it } from 'vitest';
import { sourceAt } from './source-at.ts';

it.each([
  ['/sources/a-source/', 'a-source'],
  ['/sources/a-source', 'a-source'],
  ['/sources/a-source/index.html', 'a-source'],
  ['/sources/a-source.html', 'a-source'],
  ['/base/path/sources/a-source/', 'a-source'],
  ['/base/path/sources/a-source', 'a-source'],
  ['/sources/sources/', 'sources'],
  ['/sources/sources/sources', 'sources'],
  ['/sources/', null],
  ['/sources', null],
  ['/claims/a-claim/', null],
  ['/', null],
])('the source of the page at %s is %s', (path, id) => {
  expect(sourceAt(path)).toBe(id);
});
