import { describe, expect, it } from 'vitest';
import { readQuery } from './pagefind.ts';
import { beginsEnding, wordsOf } from './query-words.ts';

describe('wordsOf', () => {
  it.each([
    [
      'can anyone say in advance what a trained model will be good at',
      ['anyone', 'say', 'advance', 'trained', 'model', 'good'],
    ],
    ['What is the', ['what', 'is', 'the']],
    ['naïve and naïve', ['naïve']],
    ['noise', ['noise']],
  ])('looks of “%s” for %j', (query, expected) => {
    expect(wordsOf(readQuery(query)).map(({ marked }) => marked)).toEqual(expected);
  });

  it('knows the last word of the query, of which more may come', () => {
    const lasts = (query: string) => wordsOf(readQuery(query)).map(({ plain, isLast }) => (isLast ? plain : ''));
    expect(lasts('noise scal')).toEqual(['', 'scal']);
    expect(lasts('noise in')).toEqual(['']);
  });
});

describe('beginsEnding', () => {
  it.each([
    ['ab', true],
    ['ization', true],
    ['one', false],
    ['xyz', false],
  ])('of “%s” is %s', (letters, expected) => {
    expect(beginsEnding(letters)).toBe(expected);
  });
});
