import { expect, it } from 'vitest';
import { negationBefore, negationBehind } from './negation.ts';

it.each([
  ['It does not |scale', 'not'],
  ['It does not yet |scale', 'not yet'],
  ['It is not\nnecessarily |so', 'not\nnecessarily'],
  ['They don’t |scale', 'don’t'],
  ["They can't always |scale", "can't always"],
  ['We cannot |say', 'cannot'],
  ['No |theory', 'No'],
  ['no longer |so', 'no longer'],
  ['neither |so', 'neither'],
  ['It is without |noise', 'without'],
  ['It failed to |scale', 'failed to'],
  ['It rarely |scales', 'rarely'],
  ['(not |so)', 'not'],
  ['It is not |known what a model of this size will be good at before it is trained', 'not'],
  ['What a model of this size will be good at before it is trained is not |known', 'not'],
])('finds what turns round what follows it in “%s”', (marked, negation) => {
  const [before = '', behind = ''] = marked.split('|');
  expect(negationBefore(before + behind, before.length)).toBe(negation);
});

it.each([
  'It does not only |scale',
  'It is not so. |It scales',
  'It is not: |so',
  'not what |scales',
  'a knot |so',
  'a no-|go',
  'a can-not |so',
  'notably |so',
  'not \uFFFC |so',
  '|not so',
])('finds none in “%s”', (marked) => {
  const [before = '', behind = ''] = marked.split('|');
  expect(negationBefore(before + behind, before.length)).toBeNull();
});

it.each([
  ['It is| not so', 'not'],
  ['Models do| not scale', 'not'],
  ['It WILL| Never scale', 'Never'],
  ['It is|\nno longer so', 'no longer'],
  ['It can| hardly be said', 'hardly'],
])('finds what turns round what stands before it in “%s”', (marked, negation) => {
  const [before = '', behind = ''] = marked.split('|');
  expect(negationBehind(before + behind, before.length)).toBe(negation);
});

it.each([
  'It is| not only so',
  'It is|, not so',
  'It is|. Not so',
  'It is| notably so',
  'It is| not-so',
  'The size| not the data',
  'this| not',
  'It is| so, not that',
  'It is not|',
  'not|',
])('finds none behind what is quoted of “%s”', (marked) => {
  const [before = '', behind = ''] = marked.split('|');
  expect(negationBehind(before + behind, before.length)).toBeNull();
});
