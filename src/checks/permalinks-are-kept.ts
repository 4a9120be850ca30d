import { cut } from '../digest/cut.ts';
import {
  compareLedger,
  doubledAddresses,
  formatPermalink,
  issuedAddresses,
  parseLedger,
  type Permalink,
} from '../digest/permalinks.ts';
import { calendarDate } from '../schema/fields.ts';
import { displacedFiles } from './displaced-files.ts';
import { idsListed } from './ids-listed.ts';
import { isMergeMarkInRecord } from './merge-marks.ts';
import { otherMarks } from './merges-are-finished.ts';
import { restoringFile } from './published-file.ts';
import { RECORD, restoring } from './record.ts';
import type { Report, Rule } from './rule.ts';
import { isFromUtf16, SAVED_AS_UTF_16 } from './utf-16.ts';

const FILE = 'content/permalinks.txt';

const RESTORE = restoring(FILE);

const RESTORE_LINE = 'restore the line; the ledger is written by  npm run check -- --fix  alone';

/** Names that many addresses at the most; the rest is counted. */
const NAMED = 5;

export const permalinksAreKept: Rule = {
  name: 'permalinks-are-kept',
  protects:
    'Whoever links to a claim, a source or a quotation: no address that was ever public stops leading somewhere.',
  *check({ files, strays, graph, ledger, versions }) {
    if (isFromUtf16(ledger)) {
      yield at(1, { reason: SAVED_AS_UTF_16, details: [], fix: RESTORE });
      return;
    }
    if (ledger === '' && versions.size > 0) {
      yield at(1, {
        reason: 'The ledger is lost',
        details: ['versions of claims are stored, which had addresses in it'],
        fix: `${RESTORE}  (a digest that begins anew has no content/versions either)`,
      });
      return;
    }
    // A file that is broken elsewhere, or stands elsewhere, still has its pages once it is mended.
    const broken = new Set([
      ...files
        .filter(({ data }) => data === null)
        .flatMap((file) => [file.id, ...idsListed(file, 'aliases')].map((id) => `/${file.collection}/${id}/`)),
      ...displacedFiles({ files, strays }).map((path) => path.replace(/^content/, '').replace(/\.md$/, '/')),
    ]);
    const { permalinks, unreadable } = parseLedger(ledger);
    const marks = unreadable.flatMap(({ line, text }) => (isMergeMarkInRecord(text) ? [line] : []));
    for (const { line, text } of unreadable) {
      const isMark = isMergeMarkInRecord(text);
      // Those of one merge are mended together.
      if (isMark && line !== marks[0]) continue;
      yield at(line, {
        reason: 'A line of the ledger cannot be read',
        details: [`found  ${cut(text, 0, 100)}`, ...(isMark ? otherMarks(marks) : [])],
        fix: isMark ? 'keep the lines of both sides, and take out the ones that git wrote around them' : RESTORE_LINE,
      });
    }
    yield* misfits(permalinks, ledger);
    const { missing, lost } = compareLedger(permalinks, issuedAddresses(graph));
    const lines = new Map(lost.length === 0 ? [] : ledger.split('\n').map((text, index) => [text, index + 1] as const));
    const lostPages = new Set(lost.map(({ address }) => address));
    for (const permalink of lost) {
      const { address, date } = permalink;
      const page = /^\/[^/]+\/[^/]+\//.exec(address)?.[0] ?? '';
      // What lies on a page or below it comes back with the page.
      if (broken.has(page) || (page !== address && lostPages.has(page))) continue;
      yield at(lines.get(formatPermalink(permalink)) ?? 1, {
        reason: `The address ${address} no longer leads anywhere`,
        details: [
          `it has been public since ${date}`,
          ...(/\/v\d+\/$/.test(address) ? ['unless it is not merged yet: then remove the line'] : []),
        ],
        fix: mendOf(address),
      });
    }
    if (missing.length > 0) {
      const named = missing.slice(0, NAMED).map((address) => `missing  ${address}`);
      const more = missing.length > NAMED ? [`and ${String(missing.length - NAMED)} more`] : [];
      yield at(1, {
        reason: 'The ledger does not have every public address',
        details: [...named, ...more],
        fix: RECORD,
      });
    }
  },
};

/** Addresses that stand twice, and days that are in no calendar, each at its line. */
function* misfits(permalinks: readonly Permalink[], ledger: string): Generator<Report> {
  const doubled = doubledAddresses(permalinks);
  const days = new Set(permalinks.map(({ date }) => date));
  const wrong = new Set([...days].filter((day) => !calendarDate.safeParse(day).success));
  if (doubled.size + wrong.size === 0) return;
  const first = new Map<string, number>();
  for (const [index, text] of ledger.split('\n').entries()) {
    const [address = '', day = ''] = text.split(' ');
    const earlier = first.get(address);
    if (wrong.has(day))
      yield at(index + 1, {
        reason: 'The ledger has a day that is in no calendar',
        details: [`found  ${text}`],
        fix: RESTORE_LINE,
      });
    if (doubled.has(address) && earlier !== undefined)
      yield at(index + 1, {
        reason: `The address ${address} stands twice in the ledger`,
        details: [`first on line ${String(earlier)}`],
        fix: RECORD,
      });
    else first.set(address, index + 1);
  }
}

function at(line: number, rest: Pick<Report, 'reason' | 'details' | 'fix'>): Report {
  return { file: FILE, line, column: 1, ...rest };
}

function mendOf(address: string): string {
  const [, folder, id, version] = /^\/(claims|sources|topics)\/([^/]+)\/(?:v(\d+)\/)?/.exec(address) ?? [];
  if (folder === undefined || id === undefined) return 'restore the page';
  if (version !== undefined)
    return `restore version ${version} in content/versions/${id}.jsonl and in the claim’s \`history\``;
  return restoringFile(folder, id);
}
