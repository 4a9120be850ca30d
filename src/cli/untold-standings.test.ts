import { expect, it } from 'vitest';
import { CLAIM, claimFile, contentFrom, historyEntry, quotation, SOUND_FILES, sourceFile } from '../test/builders.ts';
import { untoldStandings } from './untold-standings.ts';

const told = (...changed: string[]) => [
  historyEntry(),
  historyEntry({ date: '2026-12-01', changed, why: 'It is so.' }),
];
const rulesOf = (claim: object) => {
  const evidence = [quotation({ relation: 'disputes' })];
  const content = contentFrom({ ...SOUND_FILES, [CLAIM]: claimFile({ evidence, ...claim }) });
  return untoldStandings('main', contentFrom(SOUND_FILES), content).map(({ rule }) => rule);
};

it.each([
  ['nothing', {}],
  ['its links', { history: told('links') }],
])('reports a standing that has changed where the history tells of %s', (_, claim) => {
  expect(rulesOf(claim)).toEqual(['standings-are-told']);
});

it.each([
  ['an entry on the standing', { history: told('standing') }],
  ['an entry on the evidence', { history: told('evidence') }],
  ['a withdrawal', { withdrawn: { date: '2026-12-01', why: 'It was wrong.' } }],
])('takes %s for told', (_, claim) => {
  expect(rulesOf(claim)).toEqual([]);
});

it('says nothing of a standing whose source does not fit its schema on either side', () => {
  const evidence = [quotation(), quotation({ source: 'a-retelling' })];
  const content = (retelling: object) =>
    contentFrom({
      ...SOUND_FILES,
      [CLAIM]: claimFile({ evidence }),
      'content/sources/a-retelling.md': sourceFile({ derivedFrom: ['a-source'], ...retelling }),
    });
  const [sound, broken, apart] = [content({}), content({ text: 'heldd' }), content({ derivedFrom: [] })];
  expect([untoldStandings('main', sound, broken), untoldStandings('main', broken, sound)]).toEqual([[], []]);
  expect(untoldStandings('main', sound, apart)).toHaveLength(1);
});
