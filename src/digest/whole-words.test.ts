import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tornEdge } from './whole-words.ts';

it.each([
  ['im|possible', 'start'],
  ['predict|able', 'end'],
  ['non-|linear', 'start'],
  ['state|-of-the-art', 'end'],
  ['can|’t', 'end'],
  ["can|'t", 'end'],
  ['9|5', 'start'],
  ['0.|95', 'start'],
  ['0|.95', 'end'],
  ['10,|000', 'start'],
  ['5–|10', 'start'],
  ['by −|5', 'start'],
  ['by -|5', 'start'],
  ['5|%', 'end'],
  ['5| %', 'end'],
  ['5 %–|6 %', 'start'],
  ['5%|–6%', 'end'],
  ['U.|S. economy', 'start'],
  ['the U.|S.', 'end'],
  ['e.|g. so', 'start'],
  ['10|⁴', 'end'],
  ['x|\u0336', 'end'],
  ['=|\u0338', 'end'],
  ['用|\u0301', 'end'],
  ['x|_1', 'end'],
  ['𝔸|𝔸', 'end'],
  ['𝔸-|𝔸', 'start'],
  ['用abc|d', 'end'],
] as const)('knows that “%s” is torn', (marked, edge) => {
  const [before = '', behind = ''] = marked.split('|');
  const at = before.length;
  const text = before + behind;
  expect(tornEdge(text, edge === 'start' ? { start: at, end: text.length } : { start: 0, end: at })).toBe(edge);
});

it.each([
  'a |word| here',
  '“|so|”',
  'it|—|so',
  'models|’ words',
  'details|[3]',
  'details|¹',
  'end|.',
  'of 5| models',
  'by 5%|–so',
  'It is a.| B. is',
  'by J. |S. Mill',
  'so.|g. of',
  'so|: it',
  'a|/|b',
  '用|词|语',
  '用|GPT|词',
  'l’|apprentissage',
  'in 2026|, so',
  'train|–test',
  'so| x\u0336',
  'so |\u0336',
])('knows that “%s” is not', (marked) => {
  const parts = marked.split('|');
  const text = parts.join('');
  const [start, end] = [parts[0]?.length ?? 0, parts.slice(0, 2).join('').length];
  expect(tornEdge(text, parts.length === 2 ? { start: 0, end: start } : { start, end })).toBeNull();
});

it('finds whole any words between spaces', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', '9', '-', '’', '.', '%', '—', 'é', '𝔸', '用', '('),
    minLength: 1,
  });
  fc.assert(
    fc.property(word, word, word, (before, words, behind) => {
      // A percent sign belongs to its number also behind a space.
      fc.pre(!(words.endsWith('9') && behind.startsWith('%')));
      const start = before.length + 1;
      expect(tornEdge(`${before} ${words} ${behind}`, { start, end: start + words.length })).toBeNull();
    }),
  );
});
