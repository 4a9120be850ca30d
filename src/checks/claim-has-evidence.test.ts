import { expect, it } from 'vitest';
import { CLAIM, claimFile, finding, message, quotation, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { claimHasEvidence } from './claim-has-evidence.ts';

const report = (evidence: object[]) => reportOf(claimHasEvidence, { [CLAIM]: claimFile({ evidence }) });

it('accepts different words of one source, and the same words of two', () => {
  expect(report([quotation(), quotation({ exact: 'the words' }), quotation({ source: 'b-source' }), finding()])).toBe(
    '',
  );
});

it('reports words at one place, however they are told apart from others or marked up', () => {
  const files = {
    [SOURCE]: sourceFile({ body: 'These are the *words* of the source.' }),
    [CLAIM]: claimFile({
      evidence: [quotation(), quotation({ prefix: 'are' }), quotation({ exact: 'the *words* of the source' })],
    }),
  };
  expect(reportOf(claimHasEvidence, files).match(/stand twice/g)).toHaveLength(2);
});

it('accepts the same words at two places of the source', () => {
  const files = {
    [SOURCE]: sourceFile({ body: 'These are the words of the source. Those were the words of the source.' }),
    [CLAIM]: claimFile({ evidence: [quotation({ prefix: 'are' }), quotation({ prefix: 'were' })] }),
  };
  expect(reportOf(claimHasEvidence, files)).toBe('');
});

it('accepts the same words as those of who says them and of who quotes them', () => {
  const files = {
    'content/sources/b-source.md': sourceFile({ text: 'none', summary: 'So.', body: '' }),
    [CLAIM]: claimFile({ evidence: [quotation(), quotation({ source: 'b-source', via: 'a-source' })] }),
  };
  expect(reportOf(claimHasEvidence, files)).toBe('');
});

it('reports a claim without evidence', () => {
  expect(report([])).toBe(message`
    content/claims/a-claim.md:6:11  The claim has no evidence  claim-has-evidence
       expected at least one piece
       fix: add a \`source\`, a \`relation\`, its words as \`exact\`, and a \`note\`
  `);
});

it('reports words that stand twice, whatever is said of them', () => {
  const again = quotation({ relation: 'disputes', note: 'Or not.', exact: 'the  words of the source' });
  expect(report([finding(), quotation(), again])).toBe(message`
    content/claims/a-claim.md:16:5  The same words of the same source stand twice as evidence  claim-has-evidence
       the first is on line 12
       fix: keep one of the two
  `);
});
