import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarkdown } from '../test/any-markdown.ts';
import { heldText } from './held-text.ts';
import { markedText } from './marked-text.ts';

describe('markedText', () => {
  it.each([
    ['paragraphs and headings', '# One\n\ntwo\nthree', '<h1> One </h1> two three'],
    ['struck words', 'one ~~two~~', 'one <del>two</del>'],
    ['emphasis', '*one* **two**', '<em>one</em> <strong>two</strong>'],
    ['where a link leads', '[words](https://example.org)', '<a href="https://example.org">words</a>'],
    ['words of another', '> one', '<blockquote> one </blockquote>'],
    ['a reading', ':sic[MM]{reading="M"}', '<sic reading="M">MM</sic>'],
    ['what is said of a gap', '::gap[A list.]', '<gap> A list. </gap>'],
    ['a formula', 'a $x < y$', 'a <math>x &lt; y</math>'],
    ['the title of a link', '[words](#a "so, \\"it\\" is")', '<a href="#a" title="so, &quot;it&quot; is">words</a>'],
    ['several tags that are letters', '\\<b>a\\</b> &amp; &amp;amp;', '&lt;b>a&lt;/b> &amp; &amp;amp;'],
    ['signs that are letters', '\\*a\\* \\<b> &amp;', '*a* &lt;b> &amp;'],
    ['nothing', '\n', ''],
  ])('writes out %s', (_, markdown, text) => {
    expect(markedText(markdown)).toBe(text);
  });

  it('is the same where Markdown is written otherwise', () => {
    expect(markedText('*one*\ntwo')).toBe(markedText('_one_   two\n'));
  });

  it('has every word of the text', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, (one, other) => {
        if (heldText(one) !== heldText(other)) expect(markedText(one)).not.toBe(markedText(other));
      }),
    );
  });
});
