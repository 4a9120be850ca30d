import { describe, expect, it } from 'vitest';
import { createLineWriter } from './markdown-line.ts';

describe('a line of Markdown', () => {
  const line = createLineWriter();

  it.each([
    ['of letters', 'Words, “quoted” – and so on.', 'Words, “quoted” – and so on.'],
    [
      'with signs that are read as letters',
      "a ``sparse'' set, x_1 & y_2 < 3 * 4",
      "a ``sparse'' set, x_1 & y_2 < 3 * 4",
    ],
    ['with a note in brackets', 'It [the model] is so [sic].', 'It [the model] is so [sic].'],
    ['with an address', 'See https://example.org/a_b.', 'See https://example.org/a_b.'],
    ['with a formula', '\\mathbb{F}_2 holds \\{0,1\\}^n', '\\mathbb{F}_2 holds \\\\{0,1\\\\}^n'],
    ['with stars', 'w_1*w_2*w_3', 'w_1\\*w_2\\*w_3'],
    ['with what looks like a link', '[x](y) is', '\\[x](y) is'],
    ['with a tag', 'a <b> is', 'a \\<b> is'],
    ['with what starts a list', '2. so', '2\\. so'],
    ['with what starts a heading', '# so', '\\# so'],
    ['with two prices', 'from $5 to $ 10$', 'from \\$5 to \\$ 10\\$'],
  ])('%s is written with no more escapes than it needs', (_, words, markdown) => {
    expect(line('> ', words)).toBe(`> ${markdown}`);
  });

  it('has words lead to an address', () => {
    expect(line('- ', 'see ', { words: 'a]*b', address: 'https://example.org/' }, ' is b* so')).toBe(
      '- see [a\\]*b](https://example.org/) is b* so',
    );
  });

  it('keeps brackets from the labels of other Markdown', () => {
    expect(createLineWriter('[sic]: https://example.org/')('', 'so [sic]')).toBe('so \\[sic]');
  });
});
