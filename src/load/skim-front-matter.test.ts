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
];
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
    ),
    fc.constantFrom(...SCALARS),
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
