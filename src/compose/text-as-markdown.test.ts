import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { heldText } from '../markdown/held-text.ts';
import { textAsMarkdown } from './text-as-markdown.ts';

describe('textAsMarkdown', () => {
  it.each([
    ['leaves words as they are', 'We mask: it helps (a lot).', 'We mask: it helps (a lot).'],
    ['joins broken lines', 'We\nmask.', 'We mask.'],
    ['starts a paragraph at a line that is set in', 'We mask.\n  It helps.', 'We mask.\n\nIt helps.'],
    ['starts a paragraph at a blank line', 'We mask.\r\n\r\nIt helps.', 'We mask.\n\nIt helps.'],
    ['keeps formulas', 'With $\\ell_2$ noise.', 'With $\\ell_2$ noise.'],
    ['takes prices for no formulas', 'It costs $5 or $10.', 'It costs \\$5 or \\$10.'],
    ['takes prices that touch for no formulas', 'It costs $5/$10.', 'It costs \\$5/\\$10.'],
    ['takes what does not typeset for letters', 'With $\\nosuch{x}$ noise.', 'With \\$\\nosuch{x}\\$ noise.'],
    [
      'escapes emphasis alone',
      'The *first*: see https://example.org/a_b.',
      'The \\*first\\*: see https://example.org/a_b.',
    ],
    ['starts no list', '1. First we mask.', '1\\. First we mask.'],
    ['starts no heading', '# First', '\\# First'],
    ['lets no HTML in', 'An <b>bold</b> <script>x</script> word', 'An \\<b>bold\\</b> \\<script>x\\</script> word'],
    ['takes no directive for one', 'A :sic[word] here', 'A \\:sic[word] here'],
    ['makes nothing of nothing', ' \n ', ''],
  ])('%s', (_, text, markdown) => {
    expect(textAsMarkdown(text)).toBe(markdown);
  });

  it('is read as the text that was given, whatever its letters', () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '`',
      '<b>',
      '[a](b)',
      '&amp;',
      '\\',
      '|',
      '#',
      '~~',
      ':sic[a]',
      '- ',
      '1. ',
      '> ',
    );
    const words = fc.array(fc.oneof(signs, fc.string({ maxLength: 4 })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        words.map((text) => normaliseText(text.replaceAll('$', ''))),
        (text) => {
          expect(heldText(textAsMarkdown(text))).toBe(text);
        },
      ),
    );
  });
});
