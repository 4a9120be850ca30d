import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentId, hashText, hashWithoutNode } from './content-id.ts';

describe.each([
  ['hashText', hashText],
  ['hashWithoutNode', hashWithoutNode],
])('%s', (_, hash) => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    const half = fc.constantFrom('\uD800', '\uDC00');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: half })), (text) => {
        expect(hash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('contentId', () => {
  it('has the prefix and ten hexadecimal digits that are the same on every machine and in every version', () => {
    expect(contentId('e', ['a-source', 'its words', '', ''])).toBe('e-18ef3dc7b1');
  });

  it('is the same for the same parts, and another for any others', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(contentId('e', one) === contentId('e', other)).toBe(same);
      }),
    );
  });

  it('does not confuse words that move from one part to the next', () => {
    expect(contentId('e', ['ab', 'c'])).not.toBe(contentId('e', ['a', 'bc']));
  });
});
