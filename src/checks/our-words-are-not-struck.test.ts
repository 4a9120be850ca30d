import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, quotation, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { ourWordsAreNotStruck } from './our-words-are-not-struck.ts';

it('accepts struck words of a source, and tildes that strike nothing', () => {
  const files = {
    [SOURCE]: sourceFile({ body: 'It ~~never~~ helps.' }),
    [CLAIM]: claimFile({ evidence: [quotation({ exact: 'It ~~never~~ helps.', note: 'Of ~5 or \\~~6.' })] }),
  };
  expect(reportOf(ourWordsAreNotStruck, files)).toBe('');
});

it('reports struck words of ours, above the body and in it', () => {
  const claim = claimFile({ statement: 'It is ~~not~~ so.', body: 'Its scope,\n\nand *~~no~~ limits*.' });
  expect(reportOf(ourWordsAreNotStruck, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  Words of ours are struck out  our-words-are-not-struck
       found  not
       fix: remove them; what a claim said before is kept by its versions

    content/claims/a-claim.md:20:6  Words of ours are struck out  our-words-are-not-struck
       found  no
       fix: remove them; what a claim said before is kept by its versions
  `);
});
