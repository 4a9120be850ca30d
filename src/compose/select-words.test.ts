import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { resolveQuotation } from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { anyMarkdown } from '../test/any-markdown.ts';
import { selectWords } from './select-words.ts';

const BODY = 'The loss falls as $L_0 + a^{-b}$ does. The *first* word_with_signs costs \\$5, the last\nword nothing.';

/** What to write as evidence for the words, a selector for each place. */
const selectors = (body: string, words: string) => {
  const selection = selectWords(body, words);
  return selection.outcome === 'found' ? selection.places.map(({ selector }) => selector) : selection;
};

describe('finds words', () => {
  it.each([
    ['as they stand', 'The loss falls', 'The loss falls'],
    ['across a line’s end', 'the last word  nothing', 'the last word nothing'],
    ['in Markdown, with a formula', 'falls as $L_0 + a^{-b}$ does', 'falls as $L_0 + a^{-b}$ does'],
    ['as a page shows them, and gives the formula back', 'falls as L_0 + a^{-b} does', 'falls as $L_0 + a^{-b}$ does'],
    ['in a part of a formula', 'a^{-b} does', 'a^{-b} does'],
    ['with emphasis or without', 'The first word_with_signs', 'The first word_with_signs'],
    ['with a dollar sign that starts no formula', 'costs $5, the last', 'costs $5, the last'],
  ])('%s', (_, words, exact) => {
    expect(selectors(BODY, words)).toEqual([{ exact }]);
  });

  it('with what stands around them', () => {
    const selection = selectWords('One two three.', 'two');
    expect(selection).toEqual({
      outcome: 'found',
      places: [{ span: { start: 4, end: 7 }, selector: { exact: 'two' }, before: 'One ', after: ' three.' }],
    });
  });
});

describe('tells places of the same words apart', () => {
  it('by what stands in front', () => {
    expect(selectors('A red fox and a grey fox.', 'fox')).toEqual([
      { exact: 'fox', prefix: 'red' },
      { exact: 'fox', prefix: 'grey' },
    ]);
  });

  it('by what stands behind, where nothing in front does', () => {
    expect(selectors('Fox one.\n\n::gap[Lost.]\n\nFox two.', 'Fox')).toEqual([
      { exact: 'Fox', suffix: 'one.' },
      { exact: 'Fox', suffix: 'two.' },
    ]);
  });

  it('leaves out those within longer words, where there are others', () => {
    const body = 'A mark in a part of the art, apart from art.';
    expect(selectors(body, 'art')).toEqual([
      { exact: 'art', prefix: 'the' },
      { exact: 'art', prefix: 'from' },
    ]);
    expect(selectors('Art of a part.', 'art')).toEqual([{ exact: 'art' }]);
    expect(selectors('An art in parts.', 'art')).toEqual([{ exact: 'art', prefix: 'An' }]);
    expect(selectors('A part, apart.', 'art')).toEqual([
      { exact: 'art', prefix: 'A p' },
      { exact: 'art', prefix: 'ap' },
    ]);
  });

  it('also where the same words stand one behind another thousands of times', () => {
    const selection = selectWords(`${'so '.repeat(2000)}it is.`, 'so');
    const places = selection.outcome === 'found' ? selection.places : [];
    // Of places in the middle, by how many of them there are up to the next word.
    expect(places.slice(1, -1).map(({ selector }) => selector.suffix?.length)).toEqual(
      Array.from({ length: 1998 }, (_, at) => 'so '.length * (1998 - at) + 'it'.length),
    );
  });

  it('and gives one of hundreds alone where what stands around picks it out', () => {
    const body = `${'It holds for the one and for the next.\n\n'.repeat(300)}So with the rest.`;
    const start = heldText(body).lastIndexOf('the');
    for (const around of [{ prefix: 'So with' }, { suffix: 'rest' }])
      expect(selectWords(body, 'the', 20, around)).toMatchObject({
        outcome: 'found',
        places: [{ span: { start }, selector: { exact: 'the', prefix: 'with' } }],
      });
    for (const around of [{}, { prefix: 'for' }, { prefix: 'by' }])
      expect(selectWords(body, 'the', 20, around)).toEqual({ outcome: 'often', count: 601 });
  });

  it('or says that nothing does', () => {
    expect(selectors('Fox.\n\n::gap[Lost.]\n\nFox.', 'Fox.')).toEqual({ outcome: 'alike', count: 2 });
  });
});

describe('finds nothing', () => {
  it.each([
    ['but the closest words', 'the last wird nothing', { outcome: 'missing', closest: 'the last word nothing.' }],
    ['like it', 'quantum chromodynamics', { outcome: 'missing', closest: null }],
    ['for no words', ' ', { outcome: 'missing', closest: null }],
  ])('%s', (_, words, selection) => {
    expect(selectWords(BODY, words)).toEqual(selection);
  });

  it('that runs across a gap, and suggests nothing that does', () => {
    const body = 'These are the first words.\n\n::gap[Lost.]\n\nAnd the last.';
    expect(selectWords(body, 'first words. And the last')).toEqual({ outcome: 'across-gap' });
    expect(selectWords(body, 'the furst words. And')).toEqual({ outcome: 'missing', closest: 'the first words.' });
  });
});

it('gives back what the build resolves to the very place, from any text', () => {
  fc.assert(
    fc.property(anyMarkdown, fc.nat(), fc.nat(), (body, from, length) => {
      const text = heldText(body);
      const start = from % (text.length + 1);
      const words = normaliseText(text.slice(start, start + 1 + (length % 30)));
      const selection = selectWords(body, words);
      if (selection.outcome !== 'found') return;
      for (const { span, selector } of selection.places) {
        const { exact, prefix, suffix } = selector;
        expect(
          resolveQuotation(text, {
            exact: plainTextOf(exact),
            ...(prefix !== undefined && { prefix: plainTextOf(prefix) }),
            ...(suffix !== undefined && { suffix: plainTextOf(suffix) }),
          }),
        ).toEqual({ outcome: 'found', span });
      }
    }),
  );
});
