import { describe, expect, it } from 'vitest';
import type { TextQuoteSelector } from '../../digest/quotation.ts';
import { sourceFile } from '../../test/builders.ts';
import { lookUp } from './look-up.ts';

const TEXT = `Noise is understood. Perfect structure is *understood* too.

A walk over $k$ steps, then a list:

::gap[The list is missing here.]

The same words. The same words, again.`;

const look = (exact: string, rest: Partial<TextQuoteSelector> = {}) =>
  lookUp(sourceFile({ body: TEXT }), { ...rest, exact });

describe('looking words up in a source', () => {
  it('shows them in their place, and what to write', () => {
    expect(look('Perfect structure is understood')).toMatchObject({
      message: 'These words stand in the source:',
      chosen: {
        before: 'Noise is understood. ',
        words: 'Perfect structure is understood',
        selector: { exact: 'Perfect structure is understood' },
      },
      offers: [],
    });
  });

  it('makes Markdown of words that were copied from the page', () => {
    expect(look('A walk over k steps').chosen?.selector).toEqual({ exact: 'A walk over $k$ steps' });
  });

  it('offers the closest words, and quotes none', () => {
    const { message, chosen, offers } = look('Perfect structures are understood');
    expect(message).toBe('The source does not contain these words. The closest are:');
    expect(chosen).toBeNull();
    expect(offers.map(({ words }) => words)).toEqual(['Perfect structure is understood']);
  });

  it('says where nothing comes close', () => {
    expect(look('Bananas ripen quickest beside warm apples')).toEqual({
      message: 'The source does not contain these words, and nothing in it comes close.',
      chosen: null,
      offers: [],
    });
  });

  it('lets choose among places, and knows the one that was chosen', () => {
    const { message, chosen, offers } = look('The same words');
    expect(message).toBe('These words stand 2 times. Choose the place that is meant:');
    expect(chosen).toBeNull();
    expect(offers).toHaveLength(2);
    for (const { selector } of offers) expect(look(selector.exact, selector).chosen?.selector).toEqual(selector);
  });

  it('knows the place by more words before it than are needed', () => {
    const [, second] = look('The same words').offers;
    expect(look('The same words', { prefix: 'The same words.' }).chosen?.selector).toEqual(second?.selector);
  });

  it.each([
    ['signs that Markdown writes otherwise', 'By $\\{x\\}$ words fall. By $\\{y\\}$ words fall.'],
    ['more words than are shown', `A ${'very '.repeat(30)}long word.\n\nNo ${'very '.repeat(30)}long word.`],
  ])('knows a place that %s tell apart', (_, body) => {
    const words = body.includes('words') ? 'words' : 'long';
    const { offers } = lookUp(sourceFile({ body }), { exact: words });
    expect(offers).toHaveLength(2);
    for (const { selector, span } of offers)
      expect(lookUp(sourceFile({ body }), selector)).toMatchObject({ chosen: { span, selector }, offers: [] });
  });

  it('offers none of more places than anybody would go through', () => {
    const body = 'The word and the deed. '.repeat(20);
    expect(lookUp(sourceFile({ body }), { exact: 'e' })).toEqual({
      message: 'These words stand 80 times. Quote more words.',
      chosen: null,
      offers: [],
    });
    const first = { exact: 'word', suffix: 'at the end' };
    expect(lookUp(sourceFile({ body: `${body}A word at the end.` }), first)).toMatchObject({
      chosen: { words: 'word' },
    });
  });

  it.each([
    ['none', 'by'],
    ['several', 'for'],
  ])('offers none of them where words before pick out %s', (_, prefix) => {
    const body = `${'It holds for the one and for the next.\n\n'.repeat(300)}So with the rest.`;
    expect(lookUp(sourceFile({ body }), { exact: 'the', prefix })).toEqual({
      message: 'These words stand 601 times. Quote more words.',
      chosen: null,
      offers: [],
    });
    expect(lookUp(sourceFile({ body }), { exact: 'the', prefix: 'So with' })).toMatchObject({
      chosen: { selector: { exact: 'the', prefix: 'with' } },
    });
  });

  it('refuses words across a gap', () => {
    expect(look('then a list: The same words').message).toBe(
      'Between these words some are missing in the text as it reached us, so nobody can say that they stood together. Quote those on one side of the gap.',
    );
  });

  it('says where places cannot be told apart', () => {
    const body = '::gap[One.]\n\nA word.\n\n::gap[Two.]\n\nA word.\n\n::gap[Three.]';
    expect(lookUp(sourceFile({ body }), { exact: 'A word.' }).message).toBe(
      'These words stand 2 times, and nothing tells the places apart. Quote more words.',
    );
  });

  it('says where no text is held', () => {
    expect(lookUp(sourceFile({ text: 'none', summary: 'It says so.', body: '' }), { exact: 'words' })).toEqual({
      message: 'The text of this source is not held, so it cannot be quoted. Say in your words what it reports.',
      chosen: null,
      offers: [],
    });
  });
});
