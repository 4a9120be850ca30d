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
  ['It is by no means |so', 'by no means'],
  ['It is far from |clear', 'far from'],
  ['None of the |models scale', 'None of the'],
  ['None of |them', 'None of'],
  ['Few |models scale', 'Few'],
  ['Few of these |models scale', 'Few of these'],
  ['Not all |models scale', 'Not all'],
  ['It is not a |law', 'not a'],
  ['No known |theory predicts it', 'No known'],
  ['It is not, however, |adaptive', 'not, however,'],
  ['It is not the case that |models scale', 'not the case that'],
  ['Nobody has shown that |models scale', 'Nobody has shown that'],
  ['There is no evidence that |models scale', 'no evidence that'],
  ['We do not claim that |models scale', 'not claim that'],
  ['It isn’t known whether |models scale', 'isn’t known whether'],
  ['It is unclear if |models scale', 'unclear if'],
  ['The casino has not shown that |models scale', 'not shown that'],
  ['It memorises rather than |reasons', 'rather than'],
  ['It lacks |depth', 'lacks'],
  ['Modelle sind nicht |groß', 'nicht'],
  ['Keine |Theorie', 'Keine'],
  ['Les modèles ne |sont', 'ne'],
  ['Ce n’|est', 'n’'],
  ['I modelli non |sono', 'non'],
  ['Модели не |растут', 'не'],
  ['模型不|泛化', '不'],
  ['模型没有|泛化', '没有'],
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
  'A few |models scale',
  'The few |models that scale',
  'It does not change that fact. That |models scale',
  'It is no surprise that |models scale',
  'It is known that |models scale',
  'knowing that |models scale',
  'It not only shows that |models scale',
  'There is no doubt it shows that |models scale',
  'The SEM |images',
  'A few-shot |learner',
  'in none, |so',
  'a slackness of |it',
  'sehr |groß',
  'Ион |растёт',
  '模型|泛化',
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
  ['Models scale| not at all', 'not at all'],
  ['They scale| in no way', 'in no way'],
  ['It is| far from clear', 'far from'],
  ['Modelle wachsen| nicht', 'nicht'],
  ['Les modèles ne croissent| pas', 'pas'],
  ['モデルは汎化し|ない', 'ない'],
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
  'Models scale| not only with data',
  'Models scale| nothing else',
  'They use the| PAS score',
  'Modelle wachsen| nicht nur',
  'モデルは|汎化する',
])('finds none behind what is quoted of “%s”', (marked) => {
  const [before = '', behind = ''] = marked.split('|');
  expect(negationBehind(before + behind, before.length)).toBeNull();
});
