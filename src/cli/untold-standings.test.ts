import { describe, expect, it } from 'vitest';
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

describe('an entry that stands before one that was there, since it is of an earlier day', () => {
  const on = (date: string, ...changed: string[]) => historyEntry({ date, changed, why: 'It is so.' });
  const rulesOfHistory = (was: object[], is: object[]) => {
    const evidence = [quotation({ relation: 'disputes' })];
    const sides = [{ history: was }, { history: is, evidence }] as const;
    const [before, after] = sides.map((claim) => contentFrom({ ...SOUND_FILES, [CLAIM]: claimFile(claim) }));
    return untoldStandings('main', before ?? contentFrom({}), after ?? contentFrom({})).map(({ rule }) => rule);
  };
  const published = historyEntry();

  it.each(['standing', 'evidence'])('tells of the standing where it names the %s', (part) => {
    const links = on('2026-11-29', 'links');
    expect(rulesOfHistory([published, links], [published, on('2026-11-28', part), links])).toEqual([]);
  });

  it.each([
    ['the links, before an entry on the evidence', [on('2026-11-28', 'links'), on('2026-11-29', 'evidence')]],
    ['nothing new, the other having another day', [on('2026-11-30', 'evidence')]],
    ['nothing new, the other being divided', [on('2026-11-29', 'links'), on('2026-11-29', 'evidence')]],
  ])('does not where it names %s', (_, entries) => {
    expect(rulesOfHistory([published, on('2026-11-29', 'evidence')], [published, ...entries])).toEqual([
      'standings-are-told',
    ]);
  });
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
