import { describe, expect, it } from 'vitest';
import { resolveQuotation } from '../digest/quotation.ts';
import { quotation } from '../test/graph-builders.ts';
import { heldText } from './held-text.ts';
import { selectorOf } from './selector.ts';

const BODY = `1. We call such tasks $k$-sparse *planted* [correlation](https://example.org) distributions.

::gap[A formula is missing.]

It is a \`\`sparse'' structure, of a ratio a:b, as :sic[teh]{reading="the"} paper says.

- A list
- of two items`;

describe('a quotation', () => {
  it.each([
    ['without the signs of its formula', 'k-sparse planted'],
    ['with the signs of its formula', '$k$-sparse'],
    ['with its emphasis', 'such tasks $k$-sparse *planted* correlation'],
    ['with other emphasis', 'We **call** such tasks'],
    ['with its link', '[correlation](https://example.org) distributions'],
    ['with TeX’s quotation marks', "a ``sparse'' structure"],
    ['with a colon and a word', 'a ratio a:b'],
    ['with damaged words as received', 'as teh paper'],
    ['with damaged words as marked', 'as :sic[teh]{reading="the"} paper'],
    ['over items of a list', 'A list of two items'],
    ['over blocks, line by line', 'paper says.\n\nA list'],
  ])('is found %s', (_, exact) => {
    expect(resolveQuotation(heldText(BODY), selectorOf(quotation({ exact }))).outcome).toBe('found');
  });

  it.each([
    ['our reading of damaged words', 'as the paper'],
    ['a list marker that the text has as a sign', '- A list'],
    ['a number that the text has as a sign', '1. We call'],
    ['what we say is missing', 'A formula is missing.'],
  ])('is not found in %s', (_, exact) => {
    expect(resolveQuotation(heldText(BODY), selectorOf(quotation({ exact }))).outcome).toBe('missing');
  });

  it.each([
    ['left out', 'distributions.\n\nIt is'],
    ['written as content writes it', 'distributions.\n\n::gap[A formula is missing.]\n\nIt is'],
  ])('is not found across a gap that is %s', (_, exact) => {
    expect(resolveQuotation(heldText(BODY), selectorOf(quotation({ exact }))).outcome).not.toBe('found');
  });

  it('is told apart by context with formulas and emphasis', () => {
    const selector = selectorOf(quotation({ exact: 'a', prefix: '*of* ', suffix: 'ratio **a:b**' }));
    expect(selector).toEqual({ exact: 'a', prefix: 'of', suffix: 'ratio a:b' });
    expect(resolveQuotation(heldText(BODY), selector).outcome).toBe('found');
  });

  it('has no context unless it names some', () => {
    expect(selectorOf(quotation())).toEqual({ exact: 'the words of the source', prefix: undefined, suffix: undefined });
  });
});
