import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';
import { skimFrontMatter } from './skim-front-matter.ts';

const SCALARS = [
  'word',
  'two words',
  '"a: b"',
  "'it''s'",
  '"\\u00e9"',
  '"$\\nu$"',
  '12',
  '1.50',
  'true',
  'null',
  '~',
  '2026-01-01',
  '',
  '[]',
  '[a, b]',
  '{ a: b }',
  '[a',
  '"open',
  'a: b',
  'a #b',
  '# c',
  '|',
  '>',
  '- a',
  '@a',
  '`a',
  '%a',
  '*a',
  '&a b',
  '!t a',
  '0x1F',
  '1_000',
  '-1_0',
  '1_.5',
  '._5',
  'v1_2',
  '.5',
  '1e3',
  '-',
  ':',
  'a:',
  '“q”',
  '"a',
  'b"',
  '.inf',
  '0o7',
  '012',
  'No',
  ']',
  '-.5',
  '+.5',
  '-0',
  '1e400',
  '.5e400',
  '[-.5]',
  '{a',
  '{ 5 }',
  '[5: a]',
  '!',
  '&',
  '&\u00a0',
  '\u2028',
  '\ufeff',
  '\\',
  "'it",
  '#c',
  '~:',
  '.5:',
  'Null:',
  '- .5:',
  'é:',
  '...',
  '---',
];

/** One, or two with something between: a line, a comment, white space of some kind; bare, in quotation marks or in brackets. */
const written = fc
  .tuple(
    fc.constantFrom(['', ''], ['', ''], ['"', '"'], ["'", "'"], ['[', ']']),
    fc.constantFrom(...SCALARS),
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '#',
      ' # ',
      ', ',
      ': ',
      '\r\n',
      '\n',
      '\n  ',
      '\n   ',
      '\n    ',
      '\n      ',
      '\n\n     ',
    ),
    fc.constantFrom('', '', ...SCALARS),
  )
  .map(([[open, close], first, between, second]) =>
    second === '' ? `${open}${first}${close}` : `${open}${first}${between}${second}${close}`,
  );
const line = fc
  .tuple(
    fc.constantFrom(
      'a: ',
      'b: ',
      'c:',
      '  - ',
      '  - a: ',
      '    b: ',
      '    ',
      '  ',
      '  "d": ',
      '   ',
      '- ',
      '? ',
      '1: ',
      '  é: ',
      '  null: ',
    ),
    fc.oneof(
      fc.constantFrom(...SCALARS),
      written,
      fc.tuple(written, fc.constantFrom(...SCALARS)).map((parts) => parts.join('')),
    ),
  )
  .map((parts) => parts.join(''));
const anyYaml = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `key: word\n${lines.join('\n')}`);

describe('skimFrontMatter', () => {
  it('gives what the careful reading gives, wherever it gives something', () => {
    fc.assert(
      fc.property(anyYaml, (yaml) => {
        const raw = `---\n${yaml}\n---\n\nBody\n`;
        const skimmed = skimFrontMatter(raw);
        if (skimmed === null) return;
        const { value, problems, body, bodyLine } = parseFrontMatter(raw);
        expect({ ...skimmed, locate: null, written: null }).toEqual({
          value,
          problems,
          body,
          bodyLine,
          locate: null,
          written: null,
        });
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['sources', 'claims', 'topics'])('reads the files of content/%s', (folder) => {
    const files = readdirSync(join('content', folder)).map((name) =>
      readFileSync(join('content', folder, name), 'utf8'),
    );
    const skimmed = files.filter((raw) => skimFrontMatter(raw) !== null);
    expect(skimmed.length).toBeGreaterThan(files.length * 0.9);
    expect(skimmed.map((raw) => skimFrontMatter(raw)?.value)).toEqual(
      skimmed.map((raw) => parseFrontMatter(raw).value),
    );
  });

  it.each([
    'no front matter',
    '---\nkey: &anchor a\n---\n',
    '---\nkey: *anchor\n---\n',
    '---\nkey: !!str a\n---\n',
    '---\n<<: a\n---\n',
    '---\nkey: a\nkey: b\n---\n',
    '---\nkey: "a\n---\n',
    '---\nkey: 1_000\n---\n',
    '---\nkey: [a, -1_.5]\n---\n',
    '---\n- a: b: c\n---\n',
    '---\nkey: "a"#1 b\n---\n',
    "---\nkey: 'a'#1 b\n---\n",
    '---\nkey: [a]#1 b\n---\n',
    '---\nkey: [a] #1\n---\n',
    '---\nkey:\n  - a:\n  #1\n     b\n  - c:\n---\n',
    '---\nkey: -.5\n---\n',
    '---\nkey: [a, +.5]\n---\n',
    '---\nkey: -0\n---\n',
    '---\nkey: 1e400\n---\n',
    '---\nkey: !\n---\n',
    '---\nkey: &\u00a0\n---\n',
    '---\nkey: [5: a]\n---\n',
    '---\nkey: { 5 }\n---\n',
    '---\nNull: a\n---\n',
    '---\nkey:\n  - .5: a\n---\n',
    '---\nkey:\n  ~: a\n---\n',
    '---\nkey:\n  é: []#1\n---\n',
    '---\nkey:\n  é: "a\n  b"\n---\n',
    '---\nkey: "a\\\n\n  b"\n---\n',
    '---\nkey: "$\\nu$"\n---\n',
    '---\nkey:\n  - "a\n    $\\nu$"\n---\n',
  ])('leaves %j to the careful reading', (raw) => {
    expect(skimFrontMatter(raw)).toBeNull();
  });

  it('takes no address with a line below its digits for a number', () => {
    expect(skimFrontMatter('---\nurl: https://example.org/a_2504_07052\n---\n')?.problems).toEqual([]);
  });

  it('knows the places when they are asked for', () => {
    const skimmed = skimFrontMatter('---\na: b\nc:\n  - d\n---\n');
    expect(skimmed?.locate(['c', 0])).toEqual({ line: 4, column: 5 });
    expect(skimmed?.written(['a'])).toBe('b');
  });
});
