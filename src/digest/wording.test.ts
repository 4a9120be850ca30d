import { describe, expect, it } from 'vitest';
import { countOf, listOf, numberWord, sentence } from './wording.ts';

describe('numberWord', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [13, '13'],
    [40, '40'],
  ])('writes %i as %s', (count, word) => {
    expect(numberWord(count)).toBe(word);
  });
});

describe('countOf', () => {
  it.each([
    [0, 'no claims'],
    [1, 'one claim'],
    [2, 'two claims'],
    [40, '40 claims'],
  ])('counts %i', (count, text) => {
    expect(countOf(count, 'claim')).toBe(text);
  });

  it('takes a plural that is not formed with s', () => {
    expect([
      countOf(1, 'piece of evidence', 'pieces of evidence'),
      countOf(2, 'piece of evidence', 'pieces of evidence'),
    ]).toEqual(['one piece of evidence', 'two pieces of evidence']);
  });
});

describe('listOf', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j', (items, text) => {
    expect(listOf(items)).toBe(text);
  });
});

describe('sentence', () => {
  it.each([
    ['one origin states it', 'One origin states it.'],
    ['is it?', 'Is it?'],
    ['it is!', 'It is!'],
    ['It is.', 'It is.'],
    ['it is 0.5', 'It is 0.5.'],
    ['élan', 'Élan.'],
  ])('makes a sentence of “%s”', (text, whole) => {
    expect(sentence(text)).toBe(whole);
  });
});
