import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTextFragment, withTextFragmentBetween } from './text-fragment.ts';

describe('withTextFragment', () => {
  it.each([
    ['a few words', 'two words', '#:~:text=two%20words'],
    ['twelve words whole', 'a b c d e f g h i j k l', '#:~:text=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l'],
    [
      'more words by their two ends',
      'a b c d e f g h i j k l m',
      '#:~:text=a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m',
    ],
    ['the signs of the directive', 'pre-trained, A & B', '#:~:text=pre%2Dtrained%2C%20A%20%26%20B'],
    ['accents and quotation marks', 'é “so”', '#:~:text=%C3%A9%20%E2%80%9Cso%E2%80%9D'],
    ['signs that would end the address in plain text', "(a)*'!", '#:~:text=%28a%29%2A%27%21'],
  ])('writes %s', (_, words, fragment) => {
    expect(withTextFragment('https://example.org/a', words)).toBe(`https://example.org/a${fragment}`);
  });

  it('tells the words apart from others by what stands before and behind', () => {
    const context = { prefix: 'a b c d e f g pre-h', suffix: 'i, j k l m n o' };
    expect(withTextFragment('https://example.org/', 'word', context)).toBe(
      'https://example.org/#:~:text=c%20d%20e%20f%20g%20pre%2Dh-,word,-i%2C%20j%20k%20l%20m%20n',
    );
    expect(withTextFragment('https://example.org/', 'word', { prefix: '' })).toBe('https://example.org/#:~:text=word');
  });

  it('puts the words in place of a fragment that the address has', () => {
    expect(withTextFragment('https://example.org/a?b=1#part', 'word')).toBe('https://example.org/a?b=1#:~:text=word');
  });

  it('can be read back: the text between its signs is the words, or their two ends', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', '-', ',', '&', '=', '%', '𝔸'),
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (all) => {
        const words = all.join(' ');
        const directive = withTextFragment('https://example.org/', words).split('#:~:text=')[1] ?? '';
        const [start = '', end = ''] = directive.split(',').map(decodeURIComponent);
        expect(words.startsWith(start) && words.endsWith(end)).toBe(true);
        expect(directive).toMatch(/^[\w.~%]+(,[\w.~%]+)?$/);
        if (all.length <= 12) expect(start).toBe(words);
      }),
    );
  });
});

it('withTextFragmentBetween writes the first words of the beginning and the last of the end', () => {
  expect(withTextFragmentBetween('https://example.org/a#part', 'a b c d e f g', 'h i j k l m-n, o')).toBe(
    'https://example.org/a#:~:text=a%20b%20c%20d%20e%20f,i%20j%20k%20l%20m%2Dn%2C%20o',
  );
  expect(withTextFragmentBetween('https://example.org/', 'a b', 'c')).toBe('https://example.org/#:~:text=a%20b,c');
});
