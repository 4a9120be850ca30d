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

const passedOn = (own: Record<string, unknown>, other: Record<string, unknown>) =>
  reportOf(claimHasEvidence, {
    'content/sources/b-source.md': sourceFile({ text: 'none', summary: 'So.', body: '' }),
    [CLAIM]: claimFile({
      evidence: [quotation(own), quotation({ source: 'b-source', via: 'a-source', ...other })],
    }),
  });

it('reports words that count as those of who says them and as those of who quotes them', () => {
  const found = message`
    content/claims/a-claim.md:7:5  The same words count as those of a-source and as those of b-source, which it quotes  claim-has-evidence
       the other piece is on line 11
       fix: keep the one whose words they are, or say \`relation: mentions\` in the other
  `;
  expect(passedOn({}, {})).toBe(found);
  expect(passedOn({ exact: 'words of' }, {})).toBe(found);
});

it.each([
  ['one of both does not count', { relation: 'mentions' }, {}],
  ['the other does not', {}, { relation: 'mentions' }],
  ['more than those is said around them', {}, { exact: 'words of' }],
  ['they are others', { exact: 'the words' }, { exact: 'of the source' }],
])('accepts them where %s', (_, own, other) => {
  expect(passedOn(own, other)).toBe('');
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
