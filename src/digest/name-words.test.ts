import { describe, expect, it } from 'vitest';
import { nameWords, nameWordsTyped } from './name-words.ts';

const PAPER = nameWords({ arxiv: '2402.11337v2', doi: '10.1000/ABC.1', url: 'https://www.example.org/a-page/?b=1#c' });

describe('nameWords', () => {
  it('are single words of letters and digits', () => {
    expect(PAPER).toEqual(['240211337', '101000abc1', 'httpsexampleorgapageb1']);
    expect(nameWords({})).toEqual([]);
  });
});

describe('nameWordsTyped', () => {
  it.each([
    '2402.11337',
    'arXiv:2402.11337',
    ' https://arxiv.org/abs/2402.11337 ',
    'arxiv.org/pdf/2402.11337v1',
    '10.48550/arXiv.2402.11337',
    'https://doi.org/10.48550/arXiv.2402.11337',
    'doi:10.1000/abc.1',
    'http://example.org/a-page?b=1',
    'example.org/a-page/?b=1',
  ])('of %s name the paper', (typed) => {
    expect(nameWordsTyped(typed).some((word) => PAPER.includes(word))).toBe(true);
  });

  it.each(['noise', 'and/or', '2024', 'see https://arxiv.org/abs/2402.11337', ''])('of “%s” are none', (typed) => {
    expect(nameWordsTyped(typed)).toEqual([]);
  });
});
