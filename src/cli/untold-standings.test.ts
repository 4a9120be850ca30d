import { expect, it } from 'vitest';
import { CLAIM, claimFile, contentFrom, historyEntry, quotation, SOUND_FILES } from '../test/builders.ts';
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
