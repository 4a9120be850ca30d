import { expect, it } from 'vitest';
import { parseFrontMatter } from '../../load/front-matter.ts';
import { claimFile, quotation } from '../../test/builders.ts';
import { pathAt } from './path-at.ts';

const frontMatter = parseFrontMatter(claimFile({ evidence: [quotation(), quotation({ note: '' })] }));

it.each([
  [['statement']],
  [['topics']],
  [['topics', 0]],
  [['evidence']],
  [['evidence', 0]],
  [['evidence', 1, 'source']],
  [['evidence', 1, 'note']],
  [['history', 0, 'changed', 0]],
])('The value at %j is known by its place', (path) => {
  expect(pathAt(frontMatter, frontMatter.locate(path))).toEqual(path);
});

it('Where no value starts there is no path', () => {
  expect(pathAt(frontMatter, { line: 1, column: 1 })).toEqual([]);
  expect(pathAt(frontMatter, { line: 2, column: 3 })).toEqual([]);
});
