import { expect, it } from 'vitest';
import { finding, graphOf, quotation, source } from '../test/graph-builders.ts';
import { describeShift } from './standing-shift.ts';
import { weighEvidence, type Piece } from './weigh-evidence.ts';

const { sources } = graphOf({
  sources: [
    source('a-source', { shortTitle: 'A' }),
    source('another', { shortTitle: 'B' }),
    source('a-brief', { shortTitle: 'C', machineWritten: true }),
  ],
});
const shift = (before: Piece[], after: Piece[]) => {
  const standAt = (evidence: Piece[]) => ({ evidence, standing: weighEvidence(evidence, sources, false).standing });
  return describeShift(standAt(before), standAt(after), sources);
};
const states = quotation({ relation: 'states' });
const ofAnother = (relation: Piece['relation']) => quotation({ source: 'another', relation });

it.each([
  [
    'support that was added',
    [states],
    [states, ofAnother('supports')],
    'Standing: asserted → supported, since B now supports it in its own words.',
  ],
  [
    'words that are held now',
    [finding()],
    [quotation()],
    'Standing: reported → supported, since A now supports it in its own words.',
  ],
  [
    'another relation of the same words',
    [states],
    [finding()],
    'Standing: asserted → reported, since A now supports it in our paraphrase and no longer states it.',
  ],
  [
    'a dispute that was taken out',
    [quotation(), ofAnother('disputes')],
    [quotation()],
    'Standing: contested → supported, since B no longer disputes it.',
  ],
  [
    'a qualification',
    [quotation()],
    [quotation(), ofAnother('qualifies')],
    'Standing: supported → supported, qualified, since B now qualifies it.',
  ],
  [
    'only evidence that counts',
    [states],
    [
      states,
      ofAnother('supports'),
      quotation({ source: 'a-brief', ownRemark: true }),
      quotation({ relation: 'mentions' }),
    ],
    'Standing: asserted → supported, since B now supports it in its own words.',
  ],
  [
    'two relations of one source',
    [],
    [states, quotation({ relation: 'qualifies' })],
    'Standing: open → asserted, qualified, since A now states it and now qualifies it.',
  ],
  [
    'words that are held before our paraphrase of the same source',
    [],
    [quotation(), finding()],
    'Standing: open → supported, since A now supports it in its own words.',
  ],
  [
    'words that are held, also behind our paraphrase',
    [],
    [finding(), quotation()],
    'Standing: open → supported, since A now supports it in its own words.',
  ],
  [
    'a source that is there no more by its id',
    [quotation({ source: 'a-lost-source' })],
    [],
    'Standing: supported → open, since a-lost-source no longer supports it in its own words.',
  ],
  [
    'two causes',
    [],
    [states, ofAnother('disputes')],
    'Standing: open → contested, since A now states it; B now disputes it.',
  ],
])('names %s', (_, before, after, sentence) => {
  expect(shift(before, after)).toBe(sentence);
});

it.each([
  ['one more origin', [quotation()], [quotation(), ofAnother('supports')]],
  ['a mention', [quotation()], [quotation(), ofAnother('mentions')]],
  ['what a program remarks by itself', [], [quotation({ source: 'a-brief', ownRemark: true })]],
])('is silent where the standing stays, as with %s', (_, before, after) => {
  expect(shift(before, after)).toBeNull();
});

it('names no cause where the evidence stayed, as where a source was found to retell another', () => {
  const { standing } = weighEvidence([quotation()], sources, false);
  const before = { evidence: [quotation()], standing: { ...standing, qualified: true } };
  expect(describeShift(before, { evidence: [quotation()], standing }, sources)).toBe(
    'Standing: supported, qualified → supported.',
  );
});
