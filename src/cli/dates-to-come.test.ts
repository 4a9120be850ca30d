import { expect, it } from 'vitest';
import { formatFindings } from '../reporters/text.ts';
import {
  CLAIM,
  claimFile,
  contentFrom,
  historyEntry,
  message,
  SOUND_FILES,
  SOURCE,
  sourceFile,
} from '../test/builders.ts';
import { datesToCome } from './dates-to-come.ts';

const before = contentFrom(SOUND_FILES);
const entry = (date: string) => historyEntry({ date, changed: ['links'], why: 'It is linked.' });
const found = (files: Record<string, string>, now = '2026-11-29T12:00:00Z') =>
  formatFindings(datesToCome(before, contentFrom({ ...SOUND_FILES, ...files }), new Date(now)));

it('finds days that have not come of what we did', () => {
  const files = {
    [CLAIM]: claimFile({
      history: [historyEntry(), entry('2062-11-28')],
      withdrawn: { date: '2063-01-01', why: 'It was wrong.' },
    }),
    [SOURCE]: sourceFile({ added: '2027-11-23', published: '2099', provenance: { recorded: '2027-11-22' } }),
  };
  expect(
    found(files)
      .match(/The day \S+/g)
      ?.sort(),
  ).toEqual(['The day 2027-11-22', 'The day 2027-11-23', 'The day 2062-11-28', 'The day 2063-01-01']);
  expect(found({ [CLAIM]: claimFile({ history: [historyEntry(), entry('2062-11-28')] }) })).toBe(message`
    content/claims/a-claim.md:16:11  The day 2062-11-28 has not come yet  dates-have-come
       today is 2026-11-29
       fix: write the day on which it was done
  `);
});

it.each([
  ['2026-11-29', '2026-11-29T00:00:00Z'],
  ['2026-11-30', '2026-11-29T10:00:00Z'],
])('accepts %s at %s, when it has come in the east', (day, now) => {
  expect(found({ [CLAIM]: claimFile({ history: [historyEntry(), entry(day)] }) }, now)).toBe('');
});

it('finds a day that comes only in an hour', () => {
  expect(
    found({ [CLAIM]: claimFile({ history: [historyEntry(), entry('2026-11-30')] }) }, '2026-11-29T09:00:00Z'),
  ).not.toBe('');
});

it('accepts whatever the other revision has, so that a clock that is slow finds nothing in it', () => {
  expect(found({}, '2020-01-01T00:00:00Z')).toBe('');
});
