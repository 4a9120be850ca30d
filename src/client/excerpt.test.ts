import { describe, expect, it } from 'vitest';
import { findExcerpt, markWords } from './excerpt.ts';

/** The pieces as one line, the marked ones in brackets. */
const written = (pieces: ReturnType<typeof markWords>) =>
  pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

describe('markWords', () => {
  it.each([
    ['pure noise is understood', [1], 'pure [noise] is understood'],
    ['pure noise', [0, 1], '[pure] [noise]'],
    ['“noise,” he said', [0], '“[noise],” he said'],
    ['hard-to-predict things', [0], '[hard-to-predict] things'],
    ['a — dash', [1], 'a — dash'],
    ['naïve', [0], '[naïve]'],
    ['nothing found', [], 'nothing found'],
    ['too far', [9], 'too far'],
  ])('of “%s” at %j gives %s', (text, places, expected) => {
    expect(written(markWords(text, places))).toBe(expected);
  });

  it('counts the places from the start of the text, also where only a part is shown', () => {
    expect(written(markWords('zero one two three four', [1, 3, 4], 2, 4))).toBe('two [three]');
  });

  it('keeps every word, in order', () => {
    const text = 'a (b) c; d';
    expect(
      markWords(text, [1, 2])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('findExcerpt', () => {
  const word = (rarity: number, places: number[]) => ({ rarity, places });

  it('begins some words before the first word found', () => {
    expect(findExcerpt([word(1, [50])], { from: 0, total: 100, length: 10 })).toEqual({ start: 47, end: 57 });
  });

  it('chooses the stretch with most words found', () => {
    const found = [word(1, [5, 60]), word(1, [62]), word(1, [64])];
    expect(findExcerpt(found, { from: 0, total: 100, length: 10 })).toEqual({ start: 57, end: 67 });
  });

  it('chooses, of stretches with the same words, that with most of them', () => {
    expect(findExcerpt([word(1, [5, 60, 62, 64])], { from: 0, total: 100, length: 10 })).toEqual({
      start: 57,
      end: 67,
    });
  });

  it('prefers rare words to one that is repeated, and to several that are common', () => {
    const found = [word(1.5, [10, 12, 14, 16]), word(4.6, [60]), word(4.4, [61])];
    expect(findExcerpt(found, { from: 0, total: 100, length: 10 })).toEqual({ start: 57, end: 67 });
    const spread = [word(1, [10]), word(1, [11]), word(4, [60])];
    expect(findExcerpt(spread, { from: 0, total: 100, length: 10 })).toEqual({ start: 57, end: 67 });
  });

  it('stays within the text', () => {
    expect(findExcerpt([word(1, [99])], { from: 0, total: 100, length: 10 })).toEqual({ start: 90, end: 100 });
    expect(findExcerpt([word(1, [0])], { from: 0, total: 4, length: 10 })).toEqual({ start: 0, end: 4 });
  });

  it('is null where nothing is found at or after `from`', () => {
    expect(findExcerpt([word(1, [1, 2])], { from: 3, total: 100, length: 10 })).toBeNull();
  });
});
