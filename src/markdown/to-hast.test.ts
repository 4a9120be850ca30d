import { describe, expect, it } from 'vitest';
import { renderLine, renderProse } from './render.ts';

/** Prose as HTML, its links left as they are written. */
function html(markdown: string): string {
  return renderProse(markdown, () => null);
}

describe('the sanitiser', () => {
  it.each([
    ['a link to a script', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['a link to a script in capitals', '[a](JavaScript:alert(1))', '<p><a>a</a></p>'],
    ['a link to a script behind white space', '[a](<\tjavascript:alert(1)>)', '<p><a>a</a></p>'],
    ['a link to data', '[a](data:text/html,x)', '<p><a>a</a></p>'],
    ['a link to a file', '[a](file:///etc/passwd)', '<p><a>a</a></p>'],
    ['a script', '<script>alert(1)</script>', ''],
    ['an element, of which the words remain', 'a <b onclick="alert(1)">b</b>', '<p>a b</p>'],
    ['a form', '<form><input></form>', ''],
    ['a comment', '<!-- a -->', ''],
    ['an image', 'a ![b](c.png)', '<p>a </p>'],
    ['a tick box', '- [x] a', '<ul>\n<li> a</li>\n</ul>'],
  ])('drops %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['https', 'https://example.org/?a=b&c=d#e', 'https://example.org/?a=b&#x26;c=d#e'],
    ['mailto', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['a path', '../claims/a-claim.md', '../claims/a-claim.md'],
    ['a fragment', '#part', '#part'],
  ])('keeps a link of the form %s', (_, address, written) => {
    expect(html(`[a](${address})`)).toBe(`<p><a href="${written}">a</a></p>`);
  });

  it.each([
    ['a list that starts later', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      'a table with its alignment',
      '| a |\n| -: |\n| b |',
      '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['the title of a link', '[a](https://example.org "b")', '<p><a href="https://example.org" title="b">a</a></p>'],
    [
      'code in a language named like mathematics',
      '```mathematica\na\n```',
      '<pre><code class="language-mathematica">a\n</code></pre>',
    ],
    ['code with its language', '```js\na\n```', '<pre><code class="language-js">a\n</code></pre>'],
  ])('keeps %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('escapes signs of HTML', () => {
    expect(html('a \\<b> & `<c>`')).toBe('<p>a &#x3C;b> &#x26; <code>&#x3C;c></code></p>');
  });

  it.each([
    ['classes', '```gap\na\n```', '<pre><code class="language-gap">a\n</code></pre>'],
    ['classes of other signs than letters', '```c++\na\n```', '<pre><code class="">a\n</code></pre>'],
    [
      'mathematics in a code block, which no check would see',
      '```math\na\n```',
      '<pre><code class="">a\n</code></pre>',
    ],
    [
      'attributes of a directive',
      ':sic[a]{reading="b" class="c" onclick="d" id="e"}',
      '<p><span class="sic">a<span class="reading">b</span></span></p>',
    ],
  ])('lets content choose no %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('directives', () => {
  it('show damaged words and behind them our reading of them', () => {
    expect(renderLine('so :sic[*teh*]{reading="the <b>"} end')).toBe(
      'so <span class="sic"><em>teh</em><span class="reading">the &#x3C;b></span></span> end',
    );
  });

  it('show a gap as a block with what is missing', () => {
    expect(html('a\n\n::gap[A list is *missing*.]\n\nb')).toBe(
      '<p>a</p>\n<div class="gap">A list is <em>missing</em>.</div>\n<p>b</p>',
    );
  });

  it.each([
    ['a ratio a:b', '<p>a ratio a:b</p>'],
    ['arXiv:cs.LG', '<p>arXiv:cs.LG</p>'],
    ['arXiv:2402', '<p>arXiv:2402</p>'],
    ['a:word[so]{x="1"}', '<p>a:word[so]{x="1"}</p>'],
  ])('are no other colons: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});
