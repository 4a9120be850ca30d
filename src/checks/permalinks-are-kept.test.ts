import { expect, it } from 'vitest';
import { formatLedger } from '../digest/permalinks.ts';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  quotation,
  readAsUtf8,
  reportOf,
  SOUND_FILES,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { formatFindings } from '../reporters/text.ts';
import { checkContent } from './check-content.ts';
import { permalinksAreKept } from './permalinks-are-kept.ts';

const LEDGER = 'content/permalinks.txt';
const { ledger } = contentFrom(SOUND_FILES);

/** The ledger of the sound files with further lines, in its order. */
function ledgerWith(...lines: [address: string, date: string][]): string {
  const known = ledger.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ') as [string, string]]));
  return formatLedger([...known, ...lines].map(([address, date]) => ({ address, date })));
}

it('accepts a ledger that has every address', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: ledger })).toBe('');
});

it('accepts a quotation that was changed: its page says so at the old place', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: ledgerWith(['/claims/a-claim/#e-0123456789', '2026-01-02']) })).toBe(
    '',
  );
});

it('says how a ledger is restored that is lost, and not how a new one is made', () => {
  const content = { ...contentFrom(SOUND_FILES), ledger: '' };
  expect(formatFindings(checkContent(content, [permalinksAreKept]))).toBe(message`
    content/permalinks.txt:1:1  The ledger is lost  permalinks-are-kept
       versions of claims are stored, which had addresses in it
       fix: restore it:  git checkout HEAD -- content/permalinks.txt  (a digest that begins anew has no content/versions either)
  `);
  const begun = { ...content, versions: new Map() };
  expect(formatFindings(checkContent(begun, [permalinksAreKept]))).toContain('fix: run  npm run check -- --fix');
});

it('says how a ledger is restored that is saved in another encoding', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: readAsUtf8(ledger) })).toBe(message`
    content/permalinks.txt:1:1  The file is saved as UTF-16  permalinks-are-kept
       fix: restore it:  git checkout HEAD -- content/permalinks.txt
  `);
});

it('reports addresses that the ledger does not have', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: ledger.replace(/^\/claims\/a-claim\/ .*\n/m, '') })).toBe(message`
    content/permalinks.txt:1:1  The ledger does not have every public address  permalinks-are-kept
       missing  /claims/a-claim/
       fix: run  npm run check -- --fix
  `);
});

it('names the first five of many addresses that the ledger does not have', () => {
  const lines = reportOf(permalinksAreKept, { [LEDGER]: '/ 2026-01-02\n' })
    .split('\n')
    .slice(1, -1);
  expect(lines.slice(0, 5).every((line) => line.startsWith('   missing  /'))).toBe(true);
  expect(lines.slice(5)).toEqual([expect.stringMatching(/^ {3}and \d+ more$/)]);
});

it('names five addresses that the ledger does not have, and counts none beside them', () => {
  const lines = ledger.split('\n');
  const [, ...details] = reportOf(permalinksAreKept, { [LEDGER]: lines.slice(5).join('\n') }).split('\n');
  expect(details).toEqual([
    ...lines.slice(0, 5).map((line) => `   missing  ${line.slice(0, line.indexOf(' '))}`),
    '   fix: run  npm run check -- --fix',
  ]);
});

it('asks for a page back that is none of content', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: ledgerWith(['/atlas/', '2026-01-02']) })).toContain(
    'The address /atlas/ no longer leads anywhere  permalinks-are-kept\n   it has been public since 2026-01-02\n   fix: restore the page',
  );
});

it('says of a source that is gone how it is kept', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: ledgerWith(['/sources/b-source/', '2026-01-02']) })).toContain(
    'fix: if it was renamed, or another takes its place, add  aliases: [b-source]  to that one; if it was deleted, restore content/sources/b-source.md',
  );
});

it('says of a topic that is gone that another may take its place', () => {
  const kept = ledgerWith(['/topics/b-topic/', '2026-01-02']);
  expect(reportOf(permalinksAreKept, { [LEDGER]: kept })).toContain(
    'fix: if it was renamed, or another takes its place, add  aliases: [b-topic]  to that one; if it was deleted, restore content/topics/b-topic.md',
  );
  expect(reportOf(permalinksAreKept, { [LEDGER]: kept, [TOPIC]: topicFile({ aliases: ['b-topic'] }) })).toBe('');
});

it('accepts a source that another has taken in, under whose aliases it stands', () => {
  const kept = ledgerWith(['/sources/b-source/', '2026-01-02'], ['/sources/b-source/#p-0123456789', '2026-01-02']);
  expect(reportOf(permalinksAreKept, { [LEDGER]: kept, [SOURCE]: sourceFile({ aliases: ['b-source'] }) })).toBe('');
});

it('reports a page that is gone, and how a renamed or a deleted one is kept', () => {
  const kept = ledgerWith(['/claims/a-claim-of-old/', '2026-01-02']);
  const line = String(kept.split('\n').indexOf('/claims/a-claim-of-old/ 2026-01-02') + 1);
  expect(reportOf(permalinksAreKept, { [LEDGER]: kept })).toBe(message`
    content/permalinks.txt:${line}:1  The address /claims/a-claim-of-old/ no longer leads anywhere  permalinks-are-kept
       it has been public since 2026-01-02
       fix: if it was renamed, add  aliases: [a-claim-of-old]  to the new file; if it was deleted, restore content/claims/a-claim-of-old.md, or, if it is no longer claimed, restore it with \`withdrawn\`
  `);
});

it('reports a page that is gone once, with all that lies on it and below it', () => {
  const gone = ['', '#e-0123456789', 'v1/'].map((rest): [string, string] => [
    `/claims/a-claim-of-old/${rest}`,
    '2026-01-02',
  ]);
  const report = reportOf(permalinksAreKept, { [LEDGER]: ledgerWith(...gone) });
  expect(report.match(/^content.*/gm)).toHaveLength(1);
  expect(report).toContain('The address /claims/a-claim-of-old/ no longer leads anywhere');
});

it('accepts a renamed claim that keeps its old id as an alias', () => {
  const files = {
    [CLAIM]: claimFile({ aliases: ['a-claim-of-old'] }),
    [LEDGER]: ledgerWith(['/claims/a-claim-of-old/', '2026-01-02'], ['/claims/a-claim-of-old/v1/', '2026-01-02']),
  };
  expect(reportOf(permalinksAreKept, files)).toBe('');
});

it('says nothing of a claim whose file is broken elsewhere', () => {
  const files = { [CLAIM]: claimFile({ kind: 'theorm' }), [LEDGER]: ledger };
  expect(reportOf(permalinksAreKept, files)).toBe('');
});

it('says nothing of a renamed claim whose file is broken elsewhere', () => {
  const files = {
    [CLAIM]: claimFile({ kind: 'theorm', aliases: ['a-claim-of-old', 7] }),
    [LEDGER]: ledgerWith(['/claims/a-claim-of-old/', '2026-01-02'], ['/claims/a-claim-of-old/v1/', '2026-01-02']),
  };
  expect(reportOf(permalinksAreKept, files)).toBe('');
});

it.each(['aliases: a-claim-of-old', 'aliases: { a: b }', 'aliases:'])(
  'bears a broken file that says  %s',
  (aliases) => {
    const files = { [CLAIM]: claimFile().replace('kind:', `${aliases}\nkind: no-`), [LEDGER]: ledger };
    expect(reportOf(permalinksAreKept, files)).toBe('');
  },
);

it('reports a version that is gone', () => {
  const kept = ledgerWith(['/claims/a-claim/v2/', '2026-01-02']);
  expect(reportOf(permalinksAreKept, { [LEDGER]: kept })).toContain(
    'fix: restore version 2 in content/versions/a-claim.jsonl and in the claim’s `history`',
  );
});

it('reports a line that cannot be read', () => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: `claims/a-claim\n${ledger}` })).toBe(message`
    content/permalinks.txt:1:1  A line of the ledger cannot be read  permalinks-are-kept
       found  claims/a-claim
       fix: restore the line; the ledger is written by  npm run check -- --fix  alone
  `);
});

it('reports an address that stands twice, of which the first day is kept', () => {
  const [first = '', ...others] = ledger.split('\n');
  const twice = [first, ...others.slice(0, -1), first.replace(/ .*/, ' 2026-11-30'), ''].join('\n');
  expect(reportOf(permalinksAreKept, { [LEDGER]: twice })).toBe(message`
    content/permalinks.txt:${String(others.length + 1)}:1  The address / stands twice in the ledger  permalinks-are-kept
       first on line 1
       fix: run  npm run check -- --fix
  `);
});

it('reports a day that is in no calendar', () => {
  const lines = ledger.split('\n');
  const at = lines.findIndex((line) => line.startsWith('/claims/a-claim/ '));
  const wrong = lines.with(at, '/claims/a-claim/ 2026-02-30').join('\n');
  expect(reportOf(permalinksAreKept, { [LEDGER]: wrong })).toBe(message`
    content/permalinks.txt:${String(at + 1)}:1  The ledger has a day that is in no calendar  permalinks-are-kept
       found  /claims/a-claim/ 2026-02-30
       fix: restore the line; the ledger is written by  npm run check -- --fix  alone
  `);
});

it.each(['<<<<<<< HEAD', '=======', '>>>>>>> their-branch'])('keeps both sides around the line %s', (line) => {
  expect(reportOf(permalinksAreKept, { [LEDGER]: `${line}\n${ledger}` })).toBe(message`
    content/permalinks.txt:1:1  A line of the ledger cannot be read  permalinks-are-kept
       found  ${line}
       fix: keep the lines of both sides, and take out the ones that git wrote around them
  `);
});

it('says once of a ledger that git could not merge that both sides are kept', () => {
  const [first = '', ...others] = ledger.trimEnd().split('\n');
  const both = ['<<<<<<< HEAD', first, '=======', ...others, '>>>>>>> their-branch', ''].join('\n');
  expect(reportOf(permalinksAreKept, { [LEDGER]: both })).toBe(message`
    content/permalinks.txt:1:1  A line of the ledger cannot be read  permalinks-are-kept
       found  <<<<<<< HEAD
       git’s other marks are on line 3, ${String(others.length + 4)}
       fix: keep the lines of both sides, and take out the ones that git wrote around them
  `);
});

it('asks for the address of a new quotation', () => {
  const files = {
    [SOURCE]: sourceFile(),
    [CLAIM]: claimFile({ evidence: [quotation({ exact: 'words of the source' })] }),
    [LEDGER]: ledger,
  };
  expect(reportOf(permalinksAreKept, files)).toMatch(
    /missing {2}\/claims\/a-claim\/#e-[0-9a-f]{10}\n {3}missing {2}\/sources\/a-source\/#p-[0-9a-f]{10}/,
  );
});
