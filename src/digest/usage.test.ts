import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP } from './normalise-text.ts';
import { shareUsed } from './usage.ts';

describe('shareUsed', () => {
  it.each([
    ['nothing, without spans', 'abcd', [], 0],
    ['all of it', 'abcd', [{ start: 0, end: 4 }], 1],
    ['spans that lie apart', 'abcd', [span(3, 4), span(0, 1)], 0.5],
    ['spans that overlap once', 'abcd', [span(0, 2), span(1, 3)], 0.75],
    ['a span within another once', 'abcd', [span(0, 3), span(1, 2)], 0.75],
    ['the same span twice once', 'abcd', [span(0, 1), span(0, 1)], 0.25],
    ['gaps as no text', `ab${GAP}cd`, [span(0, 2)], 0.5],
    ['each of several gaps as no text', `ab${GAP}c${GAP}d`, [span(0, 2)], 0.5],
    ['nothing of an empty text', '', [], 0],
    ['nothing of a text that is one gap', GAP, [], 0],
  ])('counts %s', (_, text, spans, share) => {
    expect(shareUsed(text, spans)).toBe(share);
  });

  it('lies between 0 and 1, and never falls when a span is added', () => {
    fc.assert(
      fc.property(usedText, ({ text, spans }) => {
        const shares = spans.map((_, at) => shareUsed(text, spans.slice(0, at)));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        const share = shareUsed(text, spans);
        expect(share).toBeGreaterThanOrEqual(shares.at(-1) ?? 0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of spans', () => {
    fc.assert(
      fc.property(usedText, ({ text, spans }) => {
        expect(shareUsed(text, spans.toReversed())).toBe(shareUsed(text, spans));
      }),
    );
  });
});

/** Parts of a text with gaps between them, and spans that keep within a part. */
const usedText = fc
  .array(fc.string({ unit: fc.constantFrom('a', ' ', '𝔸'), minLength: 1 }), { minLength: 1 })
  .chain((parts) => {
    const anySpan = fc.nat(parts.length - 1).chain((part) => {
      const size = (parts[part] ?? '').length;
      const offset = parts.slice(0, part).join(GAP).length + (part === 0 ? 0 : GAP.length);
      return fc
        .tuple(fc.nat(size), fc.nat(size))
        .map(([a, b]) => span(offset + Math.min(a, b), offset + Math.max(a, b)));
    });
    return fc.record({ text: fc.constant(parts.join(GAP)), spans: fc.array(anySpan) });
  });

function span(start: number, end: number) {
  return { start, end };
}
