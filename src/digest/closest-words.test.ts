import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWords } from './closest-words.ts';

const TEXT = 'GRPO mainly enhances the execution skill, and hits a wall on problems that are fundamentally new.';

describe('closestWords', () => {
  it.each([
    ['a changed word', 'GRPO mainly improves the execution skill', 'GRPO mainly enhances the execution skill,'],
    ['a missing word', 'a wall problems that are', 'a wall on problems that are'],
    ['a word too many', 'hits a hard wall on problems', 'hits a wall on problems'],
    ['another case', 'grpo mainly enhances', 'GRPO mainly enhances'],
    ['one misspelt word', 'fundamentaly', 'fundamentally'],
    ['a misspelt word among common ones', 'the exexution', 'the execution'],
  ])('finds the words that were meant, for %s', (_, wanted, closest) => {
    expect(closestWords(TEXT, wanted)).toBe(closest);
  });

  it.each([
    ['shares no words with it', 'quantum chromodynamics'],
    ['has no words', ' '],
  ])('suggests nothing to a quotation that %s', (_, wanted) => {
    expect(closestWords(TEXT, wanted)).toBeNull();
  });

  it('compares no words that are much longer than those that are wanted', () => {
    const wanted = Array.from('a'.repeat(2_000)).join(' ');
    expect(closestWords(`${'a'.repeat(20_000)} `.repeat(2_000), wanted)).toBeNull();
  });

  it('suggests nothing from a text without words', () => {
    expect(closestWords('', 'words')).toBeNull();
  });

  it('suggests whole words of the text, or nothing', () => {
    fc.assert(
      fc.property(manyWords, manyWords, (text, wanted) => {
        const closest = closestWords(text.join(' '), wanted.join(' '));
        if (closest !== null) expect(` ${text.join(' ')} `).toContain(` ${closest} `);
      }),
    );
  });

  it('finds the run of words in which one letter was changed', () => {
    fc.assert(
      fc.property(distinctWords, fc.nat(), fc.nat(), (text, from, at) => {
        const first = from % (text.length - 3);
        const run = text.slice(first, first + 4).join(' ');
        const letter = at % 4;
        expect(closestWords(text.join(' '), `${run.slice(0, letter)}#${run.slice(letter + 1)}`)).toBe(run);
      }),
    );
  });
});

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
const manyWords = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝔸'), minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 20,
});
const distinctWords = fc.uniqueArray(fc.string({ unit: letters, minLength: 4, maxLength: 8 }), {
  minLength: 4,
  maxLength: 20,
});
