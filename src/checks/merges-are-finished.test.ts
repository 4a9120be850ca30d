import { expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { formatFindings } from '../reporters/text.ts';
import { CLAIM, claimFile, contentFrom, message, reportOf, SOUND_FILES, TOPIC, topicFile } from '../test/builders.ts';
import { mergesAreFinished } from './merges-are-finished.ts';

const FIX =
  'fix: keep what is right of both sides, and take out the lines that start with <<<<<<<, ||||||| and >>>>>>>, and the ======= between them';

it('accepts a heading that is underlined, and signs within a line', () => {
  const body = 'A heading\n=======\n\nWritten <<<<<<< HEAD by git, `>>>>>>>` too.\n>>>>>>>> eight';
  expect(reportOf(mergesAreFinished, { [TOPIC]: topicFile({ body }) })).toBe('');
});

it('finds git’s marks in a text', () => {
  const body = 'Said.\n<<<<<<< HEAD\nThis.\n||||||| 1a2b3c4\nOld.\n=======\nThat.\n>>>>>>> their-branch';
  expect(reportOf(mergesAreFinished, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:8:1  A merge is not finished  merges-are-finished
       git’s other marks are on line 10, 14
       ${FIX}
  `);
});

it('finds a mark that was left behind, with the line ends of Windows', () => {
  const body = 'Said.\r\n>>>>>>> their-branch\r\n';
  expect(reportOf(mergesAreFinished, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:8:1  A merge is not finished  merges-are-finished
       ${FIX}
  `);
});

it('finds a mark that names no branch', () => {
  expect(reportOf(mergesAreFinished, { [TOPIC]: topicFile({ body: 'Said.\n|||||||\nOld.' }) })).toContain(
    'content/topics/a-topic.md:8:1  A merge is not finished',
  );
});

it.each([
  ['below a sentence', 'It is said.\n=======\nIt is so.', 8],
  ['below a paragraph', 'It is said\nof it\n=======\n\nSo.', 9],
  ['below a blank line', 'It is said.\n\n=======\n\nSo.', 9],
  ['with the line ends of Windows', 'It is said.\r\n=======\r\nIt is so.\r\n', 8],
])('finds what stands between both sides, left alone %s', (_, body, line) => {
  expect(reportOf(mergesAreFinished, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:${String(line)}:1  A merge is not finished  merges-are-finished
       ${FIX}
  `);
});

it('is all that is said of it in metadata too', () => {
  const files = { ...SOUND_FILES, [CLAIM]: claimFile().replace('kind: empirical', 'kind: empirical\n=======') };
  const findings = checkContent(contentFrom(files)).filter(({ file }) => file === CLAIM);
  expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['merges-are-finished', 4]]);
});

it('is all that is said of metadata that was not merged', () => {
  const kinds = '<<<<<<< HEAD\nkind: empirical\n=======\nkind: opinion\n>>>>>>> their-branch';
  const files = { ...SOUND_FILES, [CLAIM]: claimFile().replace('kind: empirical', kinds) };
  const findings = checkContent(contentFrom(files)).filter(({ file }) => file === CLAIM);
  expect(formatFindings(findings)).toBe(message`
    content/claims/a-claim.md:3:1  A merge is not finished  merges-are-finished
       git’s other marks are on line 7
       ${FIX}
  `);
});
