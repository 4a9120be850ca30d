import { expect, it } from 'vitest';
import { textAt } from '../test/text-at.ts';
import { parseFrontMatter } from './front-matter.ts';

/** The problems of front matter with this one value: what is wrong, and what stands at the place. */
function problemsOf(value: string) {
  const raw = `---\nnote: ${value}\n---\n`;
  return parseFrontMatter(raw).problems.map((problem) => [problem.reason, textAt(raw, problem)]);
}

const unread = (word: string) => `In double quotation marks YAML does not read “${word}” as it is written`;

it.each([
  ['a line break', String.raw`"$\nu$ and $\theta$"`, String.raw`\nu`, String.raw`\nu$ and $\theta$"`],
  [
    'a bell, and what is no escape',
    String.raw`"$\alpha$, $\sigma$"`,
    String.raw`\alpha`,
    String.raw`\alpha$, $\sigma$"`,
  ],
  ['what is no escape', String.raw`"L(n) = n^{-\delta}"`, String.raw`\delta`, String.raw`\delta}"`],
  ['a number that is none', String.raw`"$\upsilon$"`, String.raw`\upsilon`, String.raw`\upsilon$"`],
  ['a tab, by an accent', String.raw`"Pavel \v{S}mid"`, String.raw`\v`, String.raw`\v{S}mid"`],
  ['what is no escape, by a sign', String.raw`"$a\;b$"`, String.raw`\;`, String.raw`\;b$"`],
  ['one behind others that are meant', String.raw`"\\alpha\"\u00e9 \beta"`, String.raw`\beta`, String.raw`\beta"`],
])('says once of a value in double quotation marks that TeX in it is read as %s', (_, value, word, rest) => {
  expect(problemsOf(value)).toEqual([[unread(word), rest]]);
});

it('tells how to write it', () => {
  expect(parseFrontMatter('---\nnote: "$\\nu$"\n---\n').problems[0]?.fix).toBe(
    'put the whole value in single quotation marks, or write each backslash twice, as in  \\\\nu',
  );
});

it('speaks of each value of its own', () => {
  expect(problemsOf(String.raw`{ a: "\nu \theta", "\beta": '\alpha' }`).map(([reason]) => reason)).toEqual([
    unread(String.raw`\nu`),
    unread(String.raw`\beta`),
  ]);
});

it.each([
  ['doubled backslashes', String.raw`"$\\nu$ and \\"`],
  ['quotation marks and strokes', String.raw`"\"so\" and\/or"`],
  ['characters by their numbers', String.raw`"\u00e9\xe9\U0001F600"`],
  ['a line break and a blank', String.raw`"so\n- and\ so"`],
  ['single quotation marks', String.raw`'$\nu$'`],
  ['no quotation marks', String.raw`$\nu$`],
])('accepts %s', (_, value) => {
  expect(problemsOf(value)).toEqual([]);
});

it('leaves a number beyond all characters to the parser', () => {
  expect(problemsOf(String.raw`"\UFFFFFFFF"`)).toHaveLength(1);
});
