import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from './glyph-widths.ts';
import { wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  it.each([
    ['one two three', 70, ['one two ', 'three']],
    ['graph-connectivity', 80, ['graph-', 'connectivity']],
    ['pneumonoultramicroscopic', 60, ['pneumon', 'oultramic', 'roscopic']],
    ['two  spaces', 200, ['two  spaces']],
    ['', 200, []],
  ])('breaks “%s” at %i px', (text, width, lines) => {
    expect(wrapText(text, width, 12)).toEqual(lines);
  });

  it('keeps every character and no line too wide', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join('')).toBe(text);
        expect(lines.filter((line) => measureText(line, 12) > width)).toEqual([]);
      }),
    );
  });
});

describe('measureText', () => {
  it('takes a character that it does not know for a full em', () => {
    expect(measureText('語', 12)).toBe(12);
  });

  it('takes no room for white space at the end', () => {
    expect(measureText('word ', 12)).toBe(measureText('word', 12));
  });
});
