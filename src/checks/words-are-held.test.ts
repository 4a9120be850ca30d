import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, finding, message, quotation, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { wordsAreHeld } from './words-are-held.ts';

const NO_TEXT = sourceFile({ text: 'none', summary: 'What it says.', body: '' });
const report = (evidence: object, source: string, others = {}) =>
  reportOf(wordsAreHeld, { [CLAIM]: claimFile({ evidence: [evidence] }), [SOURCE]: source, ...others });

it.each([
  ['words of a held text', quotation(), sourceFile()],
  ['words of a part that is held', quotation(), sourceFile({ text: 'partial', extent: 'the abstract' })],
  ['a finding from a part that is not held', finding(), sourceFile({ text: 'partial', extent: 'the abstract' })],
  ['a finding of a source without text', finding(), NO_TEXT],
  ['a retelling’s own remark', quotation({ ownRemark: true }), sourceFile({ derivedFrom: ['b-source'] })],
])('accepts %s', (_, evidence, source) => {
  expect(report(evidence, source)).toBe('');
});

it('accepts words of a source without text that another source quotes', () => {
  for (const tie of ['cites', 'derivedFrom']) {
    const others = { 'content/sources/b-source.md': sourceFile({ [tie]: ['a-source'] }) };
    expect(report(quotation({ via: 'b-source' }), NO_TEXT, others)).toBe('');
  }
});

it('accepts a retelling’s own remark that another source quotes', () => {
  const others = { 'content/sources/b-source.md': sourceFile({ cites: ['a-source'] }) };
  const source = sourceFile({ derivedFrom: ['c-source'] });
  expect(report(quotation({ via: 'b-source', ownRemark: true }), source, others)).toBe('');
});

describe('reports', () => {
  it('words of a source without text', () => {
    expect(report(quotation(), NO_TEXT)).toBe(message`
      content/claims/a-claim.md:9:12  Source a-source is quoted, but its text is not held  words-are-held
         content/sources/a-source.md says  text: none
         fix: say it in your words as \`finding\` with a \`locator\`, or add the text to the source
    `);
  });

  it('words that are quoted at second hand in a source that does not name the first', () => {
    const others = { 'content/sources/b-source.md': sourceFile({ cites: ['c-source'] }) };
    expect(report(quotation({ via: 'b-source' }), NO_TEXT, others)).toBe(message`
      content/claims/a-claim.md:11:10  Source b-source does not say that it quotes a-source  words-are-held
         fix: name the source in which the words are quoted, or put a-source under \`cites\` in content/sources/b-source.md
    `);
  });

  it('words that are quoted at second hand from where they stand', () => {
    expect(report(quotation({ via: 'a-source' }), sourceFile())).toBe(message`
      content/claims/a-claim.md:11:10  Source a-source is said to be quoted in itself  words-are-held
         fix: remove \`via\`, or name the source in which its words are quoted
    `);
  });

  it('a finding of a source whose text is held', () => {
    expect(report(finding(), sourceFile())).toBe(message`
      content/claims/a-claim.md:9:14  Source a-source is paraphrased, but its text is held  words-are-held
         content/sources/a-source.md says  text: held
         fix: quote its words as \`exact\` in place of \`finding\` and \`locator\`
    `);
  });

  it('an own remark of a source that retells nothing', () => {
    expect(report(quotation({ ownRemark: true }), sourceFile())).toBe(message`
      content/claims/a-claim.md:11:16  Source a-source retells nothing, so all its remarks are its own  words-are-held
         fix: remove \`ownRemark\`
    `);
  });
});
