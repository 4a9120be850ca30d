import { checkContent } from '../checks/check-content.ts';
import type { Finding } from '../checks/finding.ts';
import { RECORD } from '../checks/record.ts';
import { isQuotation } from '../digest/evidence.ts';
import { countOf, listOf, sentence } from '../digest/wording.ts';
import { alteredHistories } from './altered-histories.ts';
import { readContentAt } from './content-at.ts';
import { datesToCome } from './dates-to-come.ts';
import { baseOf, isMergedInto } from './git.ts';
import { isOfDisk } from './is-of-disk.ts';
import { readOptions } from './options.ts';
import { recordPublished } from './record-published.ts';
import { refuse } from './refuse.ts';
import { removedSince } from './removed-since.ts';
import { rememberFormulas } from './remember-formulas.ts';
import { untoldStandings } from './untold-standings.ts';
import { FORMATS, reportFindings, USUAL_FORMAT, type Format } from './report.ts';
import { requireParts } from './require-parts.ts';
import { withinTime } from './trial.ts';
import { readOrRefuse } from './unreadable.ts';

const { values } = readOptions('check', {
  /** Enter new addresses into the ledger and store new versions of claims, where nothing else is wrong. */
  fix: { type: 'boolean', default: false },
  /** A revision of git: nothing may have been taken out of the ledger, of stored versions or of histories since, no standing changed unsaid, and no day entered that has not come. */
  base: { type: 'string', value: 'revision' },
  format: { type: 'string', choices: FORMATS, default: USUAL_FORMAT },
});
const format = values.format as Format;
const say = format === 'json' ? console.error : console.log;

const root = process.cwd();
// A ledger that is begun anew would say of every address that it is new.
requireParts(root, ['content'], 'check');

// Before anything is recorded, so that a slip in its name leaves all as it was.
const base = values.base === undefined ? null : readBase(values.base);

rememberFormulas();
let content = await withinTime(readOrRefuse(root));
if (values.fix && checkContent(content).some(({ fix }) => fix !== RECORD)) {
  say('Nothing was recorded: the ledger and the stored versions may only grow, so mend what else is found first.');
} else if (values.fix) {
  for (const line of record()) say(line);
  content = await withinTime(readOrRefuse(root));
}
const findings = [...checkContent(content), ...(base === null ? [] : changedSince(base))];
if (findings.length > 0 || format === 'json') {
  reportFindings(findings, format);
} else {
  const { claims, sources, topics } = content.corpus;
  const quotations = claims.flatMap(({ data }) => data.evidence).filter(isQuotation);
  const read = [
    countOf(claims.length, 'claim'),
    countOf(sources.length, 'source'),
    countOf(topics.length, 'topic'),
    countOf(quotations.length, 'quotation'),
  ];
  console.log(sentence(`${listOf(read)}: every quotation stands in its source, and nothing else is wrong`));
}

/** Records what is new, and says so. Ends the command where the disk refuses. */
function record(): string[] {
  try {
    return recordPublished(root, content);
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return refuse(
      `Not everything could be recorded: ${error.message}`,
      'make room on the disk, or the folder writable, and run it again; what was recorded before stays',
    );
  }
}

/** A commit, and the name by which git has it in the clone of whoever mends what is found. */
interface Base {
  commit: string;
  name: string;
}

/** Ends the command where there is no such revision, and where what was entered in it would count as taken out. */
function readBase(revision: string): Base {
  const commit = baseOf(root, revision, 'HEAD');
  if (revision.endsWith('...')) return { commit, name: commit.slice(0, 12) };
  if (isMergedInto(root, commit)) return { commit, name: revision };
  return refuse(
    `“${revision}” has commits that this branch has not, and what was entered in them would count as taken out`,
    `compare with where the two parted, as in  --base ${revision}... , or merge it first:  git merge ${revision}`,
  );
}

/** What was taken out of the records and the histories since a commit, which standings changed unsaid, and which days have not come. */
function changedSince({ commit, name }: Base): Finding[] {
  const before = readContentAt(root, commit);
  return [
    ...removedSince(name, before, content),
    ...alteredHistories(name, before, content),
    ...untoldStandings(name, before, content),
    ...datesToCome(before, content, new Date()),
  ];
}
