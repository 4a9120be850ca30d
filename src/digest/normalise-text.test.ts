import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWhiteSpace, normaliseText } from './normalise-text.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom(' ', '\n', '\u00A0', 'e', '\u0301')),
});

describe('normaliseText', () => {
  it.each([
    ['folds line ends, tabs and runs of spaces to one space', 'a\r\n\tb   c', 'a b c'],
    ['folds no-break, thin and ideographic spaces', 'a\u00A0b\u2009c\u3000d', 'a b c d'],
    ['folds the next-line control, which Unicode counts as white space', 'a\u0085b', 'a b'],
    ['keeps the zero-width no-break space, which Unicode does not', 'a\uFEFF \uFEFFb\uFEFF', 'a\uFEFF \uFEFFb\uFEFF'],
    ['takes white space off the ends', '\n a \n', 'a'],
    ['composes letters and accents', 'cafe\u0301', 'caf\u00E9'],
    ['makes nothing of white space alone', ' \n ', ''],
  ])('%s', (_, text, normalised) => {
    expect(normaliseText(text)).toBe(normalised);
  });

  it.each([
    ['case', 'GRPO mainly Improves'],
    ['quotation marks and apostrophes', '“so” "so" ’ \''],
    ['dashes and hyphens', 'a—b–c-d'],
    ['ligatures and full-width letters, which NFKC would change', 'ﬁne Ａ ²'],
    ['ellipses and stops', 'so … so...'],
  ])('leaves %s as they are', (_, text) => {
    expect(normaliseText(text)).toBe(text);
  });

  it('changes nothing that is already normalised', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('makes one of any two texts that differ in white space alone', () => {
    const space = fc.constantFrom(' ', '\n', '\r\n', '\t ', '\u00A0');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme-ascii' }), space, space)), (parts) => {
        const one = parts.map(([word, first]) => word + first).join('');
        const other = parts.map(([word, , second]) => word + second).join('');
        expect(normaliseText(one)).toBe(normaliseText(other));
      }),
    );
  });
});

describe('foldWhiteSpace', () => {
  it('keeps one space at an end that has white space', () => {
    expect(foldWhiteSpace('\n a\t b \n')).toBe(' a b ');
  });

  it('folds every run of white space, whatever is in it, and changes nothing else', () => {
    const unit = fc.constantFrom(' ', '\n', '\t', '\u0085', '\u00A0', '\u3000', '\uFEFF', 'a', 'é', '😀');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const folded = text.replace(/\p{White_Space}+/gu, ' ');
        expect(foldWhiteSpace(text)).toBe(folded);
        expect(normaliseText(text)).toBe(folded.replace(/^ | $/g, ''));
      }),
    );
  });

  it('adds no space at an end that has none', () => {
    expect(foldWhiteSpace('a  b')).toBe('a b');
  });
});
