import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKept, writeKept } from '../build/kept-file.ts';
import { TYPESETTER } from '../markdown/mathematics.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesoscale-formulas-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'kept/formulas');

it('keeps the formulas that typeset, and no others', () => {
  expect(run('$x^2$ $\\frac{$ $\\href{a}{b}$')).toEqual([['\\frac{', '\\href{a}{b}'], ['$x^2']]);
});

it('tries no formula that is kept, and keeps those alone that the run has met', () => {
  writeKept(file(), TYPESETTER, [Buffer.from('[["$\\\\known",1],["$y",1]]')]);
  expect(run('$\\known$ $x$')).toEqual([[], ['$\\known', '$x']]);
});

it('keeps what is kept where a run ends before it has met any', () => {
  writeKept(file(), TYPESETTER, [Buffer.from('[["$y",1]]')]);
  expect(run('No formula.')).toEqual([[], ['$y']]);
});

it('tries every formula anew where what is kept was damaged, or is of another typesetter', () => {
  writeKept(file(), 'another', [Buffer.from('[["$\\\\known",1]]')]);
  expect(run('$\\known$')).toEqual([['\\known'], []]);
  writeKept(file(), TYPESETTER, [Buffer.from('[["$\\\\known",1]]')]);
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('known', 'knewn'));
  expect(run('$\\knewn$')[0]).toEqual(['\\knewn']);
});

it('is no hindrance where nothing can be kept', () => {
  mkdirSync(file(), { recursive: true });
  expect(run('$x^2$ $\\frac{$')[0]).toEqual(['\\frac{']);
});

/** The formulas of the text that are refused, and those that are kept when the program has ended. */
function run(text: string): [refused: string[], kept: string[]] {
  const program = `
    import { rememberFormulas } from ${JSON.stringify(resolve('src/cli/remember-formulas.ts'))};
    import { findMisfits } from ${JSON.stringify(resolve('src/markdown/mathematics.ts'))};
    import { parseMarkdown } from ${JSON.stringify(resolve('src/markdown/parse-markdown.ts'))};
    rememberFormulas(${JSON.stringify(file())});
    console.log(JSON.stringify(findMisfits(parseMarkdown(${JSON.stringify(text)})).map(({ tex }) => tex)));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const bytes = statSync(file(), { throwIfNoEntry: false })?.isFile() ? readKept(file(), TYPESETTER) : null;
  const kept = bytes ? (JSON.parse(Buffer.from(bytes).toString()) as [string, number][]) : [];
  return [JSON.parse(stdout) as string[], kept.map(([formula]) => formula)];
}
