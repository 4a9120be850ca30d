import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, normaliseText } from '../digest/normalise-text.ts';
import { anyMarkdown } from '../test/any-markdown.ts';
import { heldText } from './held-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainTextOf, readPlainText } from './plain-text.ts';
import { toHast } from './to-hast.ts';

describe('plainTextOf', () => {
  it.each([
    ['emphasis, strong and struck words', '*one* **two** ~~three~~', 'one two three'],
    ['a link, of which the words remain', '[the words](https://example.org)', 'the words'],
    ['an address alone', 'see https://example.org/a.', 'see https://example.org/a.'],
    ['a formula, which reads as its TeX', '$k$-sparse and $\\alpha_1$', 'k-sparse and \\alpha_1'],
    ['a formula between two dollars', '$$k$$-sparse', 'k-sparse'],
    ['TeX’s quotation marks', "a ``sparse'' dependency", "a ``sparse'' dependency"],
    ['escaped signs', '\\*a\\* costs \\$5 and \\$6', '*a* costs $5 and $6'],
    ['a character written by its name', 'a &amp; b', 'a & b'],
    ['code', 'the `code` here', 'the code here'],
    ['a line break', 'one  \ntwo\\\nthree', 'one two three'],
    ['damaged words, without our reading of them', 'so :sic[teh]{reading="the"} end', 'so teh end'],
    ['a letter and an accent, composed', 'cafe\u0301', 'caf\u00E9'],
    ['a letter in emphasis and an accent behind it, composed', 'caf*e*\u0301 *e*.', 'caf\u00E9 e.'],
    ['an accent in emphasis, composed', 'cafe*\u0301s*', 'caf\u00E9s'],
    ['accents one after the other in Unicode’s order', 'cr*\u0304*~~\u0323~~', 'c\u1E5D'],
    ['an accent behind a letter and our reading of it', ':sic[e]{reading="i"}\u0301', '\u00E9'],
    ['a vowel of Hangul behind an emphasis, composed', '*\u1112*\u1161', '\uD558'],
    ['an accent behind a formula, for itself', '$e$\u0301', 'e \u0301'],
    ['an element, of which the words remain', 'a <b>b</b> c', 'a b c'],
    ['an image, of which nothing remains', 'a ![b](c.png) d', 'a d'],
    ['a paragraph after another', 'one\n\ntwo', 'one two'],
    ['straight quotation marks, dashes and dots as they are', '"a" -- b ... \'c\'', '"a" -- b ... \'c\''],
    ['a list marker at the start', '1. is the loneliest number', '1. is the loneliest number'],
  ])('reads %s', (_, markdown, text) => {
    expect(plainTextOf(markdown)).toBe(text);
  });

  it('reads a mark of a gap as letters, so that no quotation can hold one', () => {
    expect(plainTextOf('one\n\n::gap[A list is missing.]\n\ntwo')).toBe('one ::gap[A list is missing.] two');
  });
});

describe('heldText', () => {
  it.each([
    ['paragraphs', 'one\n\ntwo', 'one two'],
    ['lines of a paragraph', 'one\ntwo', 'one two'],
    ['headings', '# One\n\ntwo', 'One two'],
    ['lists, without their markers', '- one\n- two\n  1. three', 'one two three'],
    ['quotations within', '> one\n>\n> two', 'one two'],
    ['tables', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['a formula of its own', 'so\n\n$$\nx + y\n$$\n\nit is', 'so x + y it is'],
    ['code', '```\na  b\n  c\n```', 'a b c'],
    ['a code block called math as code', '```math\nx^2\n```', 'x^2'],
    ['a gap, for which a sign stands', 'one\n\n::gap[A list is missing.]\n\ntwo', `one ${GAP} two`],
    ['a gap at the start', '::gap[Something.]\n\ntwo', `${GAP} two`],
    ['a gap at the end', 'one\n\n::gap[Something.]', `one ${GAP}`],
    ['raw HTML as nothing', 'one\n\n<script>two()</script>\n\nthree', 'one three'],
    ['nothing', '\n', ''],
  ])('reads %s', (_, markdown, text) => {
    expect(heldText(markdown)).toBe(text);
  });

  it('is the same when it is asked for again', () => {
    expect(heldText('one *two*')).toBe(heldText('one *two*'));
  });
});

describe('readPlainText', () => {
  it('gives a normalised text, made of its segments one after the other', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const { text, segments } = readPlainText(toHast(parseMarkdown(markdown)));
        expect(normaliseText(text)).toBe(text);
        let reached = 0;
        for (const { node, start, end } of segments) {
          expect(text.slice(reached, start).replaceAll(GAP, '').trim()).toBe('');
          if (node.type === 'text') expect(`${text} `.slice(start, end)).toBe(node.value);
          reached = end;
        }
        expect(text.slice(reached).replaceAll(GAP, '').trim()).toBe('');
      }),
    );
  });

  it('reads again what it has read, without a change', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const tree = toHast(parseMarkdown(markdown));
        expect(readPlainText(tree).text).toBe(readPlainText(tree).text);
      }),
    );
  });
});
