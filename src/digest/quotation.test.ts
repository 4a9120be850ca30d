import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinguishingPrefix } from './distinguishing-context.ts';
import { GAP, normaliseText } from './normalise-text.ts';
import { occurrences, resolveQuotation, type Span } from './quotation.ts';

const TEXT = `We show that depth helps. We show that width helps less. ${GAP} Nothing else helps.`;

describe('resolveQuotation', () => {
  it('finds words that stand once, and says where', () => {
    const resolution = resolveQuotation(TEXT, { exact: 'depth helps' });
    expect(resolution).toEqual({ outcome: 'found', span: { start: 13, end: 24 } });
    expect(TEXT.slice(13, 24)).toBe('depth helps');
  });

  it('reads line ends in the quotation as spaces', () => {
    expect(resolveQuotation(TEXT, { exact: ' depth\n  helps ' }).outcome).toBe('found');
  });

  it.each([
    ['another letter', 'depth helqs'],
    ['another case', 'Depth helps'],
    ['a missing letter', 'dept helps'],
    ['another stop', 'depth helps,'],
    ['another word order', 'helps depth'],
  ])('accepts no words that differ in %s', (_, exact) => {
    expect(resolveQuotation(TEXT, { exact }).outcome).toBe('missing');
  });

  it('suggests the closest words of the text where the quotation is missing', () => {
    expect(resolveQuotation(TEXT, { exact: 'that width help less' })).toEqual({
      outcome: 'missing',
      closest: 'that width helps less.',
    });
  });

  it('suggests nothing where nothing comes close', () => {
    expect(resolveQuotation(TEXT, { exact: 'gradient descent' })).toEqual({ outcome: 'missing', closest: null });
  });

  it('does not find a quotation without words', () => {
    expect(resolveQuotation(TEXT, { exact: ' ' })).toEqual({ outcome: 'missing', closest: null });
  });

  it('names every place of words that stand more than once', () => {
    expect(resolveQuotation('the cat sat on the mat; the dog sat on the mat', { exact: 'sat on' })).toEqual({
      outcome: 'ambiguous',
      places: [
        { start: 8, end: 14 },
        { start: 32, end: 38 },
      ],
    });
  });

  it('names places that overlap', () => {
    expect(resolveQuotation('so so so', { exact: 'so so' })).toEqual({
      outcome: 'ambiguous',
      places: [
        { start: 0, end: 5 },
        { start: 3, end: 8 },
      ],
    });
  });

  it.each([
    ['a prefix', { exact: 'helps', prefix: 'depth' }, 19],
    ['a prefix with a space behind it', { exact: 'helps', prefix: 'depth ' }, 19],
    ['a prefix that ends in mid-word', { exact: 'lps', prefix: 'depth he' }, 21],
    ['a suffix', { exact: 'helps', suffix: ' less' }, 45],
    ['a suffix without a space', { exact: 'We show that', suffix: 'width' }, 26],
    ['both', { exact: 'show', prefix: 'helps. We', suffix: 'that' }, 29],
  ])('tells places apart by %s', (_, selector, start) => {
    expect(resolveQuotation(TEXT, selector)).toMatchObject({ outcome: 'found', span: { start } });
  });

  it('does not find words whose prefix stands further off', () => {
    expect(resolveQuotation(TEXT, { exact: 'helps', prefix: 'show' }).outcome).toBe('missing');
  });

  it.each([
    ['left out', 'helps less. Nothing else'],
    ['written out', `helps less. ${GAP} Nothing else`],
    ['at the end', `helps less. ${GAP}`],
  ])('does not find words across a gap that is %s', (_, exact) => {
    expect(resolveQuotation(TEXT, { exact })).toEqual({ outcome: 'across-gap' });
  });

  it('does not find words across any of several gaps', () => {
    const text = `One word. ${GAP} Another word. ${GAP} The last word.`;
    expect(
      ['One word. Another', 'Another word. The'].map((exact) => resolveQuotation(text, { exact }).outcome),
    ).toEqual(['across-gap', 'across-gap']);
  });

  it('finds no prefix across a gap', () => {
    expect(resolveQuotation(TEXT, { exact: 'Nothing', prefix: 'less.' }).outcome).toBe('missing');
  });
});

describe('resolveQuotation, for any text', () => {
  it('finds words cut from it where they stand once, and tells all their places apart by the prefixes it suggests', () => {
    fc.assert(
      fc.property(cut(), ({ text, words, start }) => {
        const exact = normaliseText(words);
        const resolution = resolveQuotation(text, { exact: words });
        if (resolution.outcome === 'found') {
          expect(placesOf(exact, text)).toEqual([resolution.span.start]);
          expect(text.slice(resolution.span.start, resolution.span.end)).toBe(exact);
          return;
        }
        if (resolution.outcome !== 'ambiguous') expect.unreachable(resolution.outcome);
        const starts = resolution.places.map(({ start }) => start);
        expect(starts).toEqual(placesOf(exact, text));
        expect(starts).toContain(start);
        for (const [span, prefix] of withPrefixes(text, resolution.places)) {
          if (prefix !== null) expect(resolveQuotation(text, { exact, prefix })).toEqual({ outcome: 'found', span });
        }
      }),
    );
  });

  it('keeps telling places apart under the context that was given', () => {
    fc.assert(
      fc.property(cut(), fc.nat(8), fc.nat(8), ({ text, words, start, end }, before, after) => {
        const selector = {
          exact: words,
          prefix: text.slice(Math.max(0, start - before), start),
          suffix: text.slice(end, end + after),
        };
        const resolution = resolveQuotation(text, selector);
        if (resolution.outcome === 'found') {
          expect(resolution.span.start).toBe(start);
          return;
        }
        if (resolution.outcome !== 'ambiguous') expect.unreachable(resolution.outcome);
        expect(resolution.places.map((place) => place.start)).toContain(start);
        for (const [span, prefix] of withPrefixes(text, resolution.places)) {
          if (prefix !== null)
            expect(resolveQuotation(text, { ...selector, prefix })).toEqual({ outcome: 'found', span });
        }
      }),
    );
  });

  it('finds words with one letter changed only where exactly those words stand', () => {
    fc.assert(
      fc.property(cut(), fc.nat(), letter, ({ text, words }, at, other) => {
        const letters = Array.from(words);
        const changed = normaliseText(letters.with(at % letters.length, other).join(''));
        const places = placesOf(changed, text);
        const resolution = resolveQuotation(text, { exact: changed });
        if (places.length === 1) expect(resolution).toMatchObject({ outcome: 'found', span: { start: places[0] } });
        else expect(['missing', 'across-gap', 'ambiguous']).toContain(resolution.outcome);
      }),
    );
  });

  it('finds nothing that runs across a gap', () => {
    fc.assert(
      fc.property(words, words, words, (before, behind, rest) => {
        const text = normaliseText(`${rest} ${before} ${GAP} ${behind}`);
        const across = `${before} ${behind}`;
        const elsewhere = placesOf(across, rest + ' ' + before).length > 0 || placesOf(across, behind).length > 0;
        if (!elsewhere) expect(resolveQuotation(text, { exact: across })).toEqual({ outcome: 'across-gap' });
        for (const exact of [`${before} ${GAP} ${behind}`, `${before} ${GAP}`, `${GAP} ${behind}`])
          expect(resolveQuotation(text, { exact })).toEqual({ outcome: 'across-gap' });
      }),
    );
  });
});

describe('occurrences', () => {
  it('finds places that overlap, in order', () => {
    expect(occurrences('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  it('finds no place of no words', () => {
    expect(occurrences('aaa', '')).toEqual([]);
  });
});

/** Few letters, so that words repeat; among them letters of two UTF-16 units and of two bytes. */
const letter = fc.constantFrom('a', 'b', 'é', '“', '𝔸');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const anyText = fc
  .array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.constant(GAP) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all) => normaliseText(all.join(' ')));

/** A text, and words of it between two letters, no gap among them. */
function cut() {
  return anyText
    .chain((text) => {
      const letters = Array.from(text);
      return fc.tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max: 12 })).map(([from, size]) => {
        const raw = letters.slice(from, from + size).join('');
        const words = raw.trim();
        const start = letters.slice(0, from).join('').length + raw.indexOf(words);
        return { text, words, start, end: start + words.length };
      });
    })
    .filter(({ words }) => words !== '' && !words.includes(GAP));
}

function withPrefixes(text: string, places: readonly Span[]): [Span, string | null][] {
  return places.map((place) => [place, distinguishingPrefix(text, place, places)]);
}

/** Where the words begin, found letter by letter. */
function placesOf(exact: string, text: string): number[] {
  return [...text.matchAll(/[^]/g)].map(({ index }) => index).filter((index) => text.startsWith(exact, index));
}
