import { createRequire } from 'node:module';
import type { checkSync as CheckSync } from 'recheck';
import { expect, it } from 'vitest';
import { IN_FULL, sample } from './corpora.ts';
import { expressionsIn, findExpressions } from './regular-expressions.ts';

// Asked for before it is loaded: recheck’s own JavaScript, and not the programs beside it.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = createRequire(import.meta.url)('recheck') as { checkSync: typeof CheckSync };

/** Expressions that are quadratic, and why no content can make that last. The list only ever gets shorter. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'build/katex-files.ts': 'KaTeX’s style sheet, which is no content',
  'cli/add/compare-texts.ts': 'normalised text, in which no two blanks follow each other',
  'cli/add/complete-draft.ts': 'a line that is typed at the terminal',
  'cli/add/decode-text.ts': 'the first kilobyte of an answer',
  'client/contribute/draft-source.ts': 'a line of a form, in the browser of whoever fills it in',
  'client/excerpt.ts': 'one word of the index, in the browser of whoever searches for it',
  'compose/ids.ts': 'the name of one file',
  'compose/short-title.ts': 'one title or name, which a contributor types or a service gives',
  'digest/addresses.ts': 'the base path, which is an option of the build',
  'digest/diff/differing-words.ts': 'cut to a few words before',
  'pictures/share-image.ts': 'cut to 220 letters before',
};

/** The search is bounded by what it tries, so that it finds the same on a busy machine. */
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, recallTimeout: null };

/** Of the expressions, one in so many is tried. */
const STEP = 5;

const EXPRESSIONS = [
  ...Map.groupBy(findExpressions('src'), ({ source, flags }) => `/${source}/${flags}`).values(),
].flatMap(([first]) => first ?? []);

it('Every regular expression takes time in line with its input, but for those of a list that only gets shorter', () => {
  const slow = sample(EXPRESSIONS, STEP)
    .filter(({ source, flags }) => isSlow(source, flags))
    .map(({ place }) => place.replace(/:\d+$/, ''));
  expect(slow.filter((file) => EXCEPTIONS[file] === undefined)).toEqual([]);
  if (IN_FULL) expect([...new Set(slow)]).toEqual(Object.keys(EXCEPTIONS));
});

it.each([
  ['(a+)+$', true],
  ['a+$', true],
  ['^a+$', false],
  ['a[^b]*b', true],
])('/%s/ is told to be slow: %s', (source, slow) => {
  expect(isSlow(source, '')).toBe(slow);
});

it('Regular expressions are found wherever they stand in code', () => {
  expect(expressionsIn('a.ts', "const a = 'b'.replace(/c\\/d/gu, '/e/');\nfunction f() {\n  return /[/]/;\n}")).toEqual(
    [
      { place: 'a.ts:1', source: 'c\\/d', flags: 'gu' },
      { place: 'a.ts:3', source: '[/]', flags: '' },
    ],
  );
  expect(expressionsIn('a.astro', '---\nconst a = /b/;\n---\n<p>/c/</p>')).toMatchObject([{ source: 'b' }]);
  expect(EXPRESSIONS.length).toBeGreaterThan(100);
});

/** True where recheck finds an input that takes more than linear time, or cannot tell within its own bounds. */
function isSlow(source: string, flags: string): boolean {
  return checkSync(source, flags, { ...WITHOUT_CLOCK, randomSeed: 1 }).status !== 'safe';
}
