import type { Finding } from '../checks/finding.ts';
import type { Content } from '../digest/content-file.ts';
import { parseLedger } from '../digest/permalinks.ts';
import { LEDGER, VERSIONS } from '../load/read-content.ts';
import { commitOf, git } from './git.ts';

/** What the ledger and the stored versions had at a revision of git and have no longer: both may only grow. Ends the command where there is no such revision. */
export function removedSince(root: string, revision: string, { ledger, versions }: Content): Finding[] {
  commitOf(root, revision);
  const known = new Set(parseLedger(ledger).permalinks.map(({ address }) => address));
  const lines = parseLedger(textAt(root, revision, LEDGER)).permalinks.filter(({ address }) => !known.has(address));
  const removed = lines.map(({ address, date }) => ({
    ...finding('ledger-only-grows', LEDGER, `The line of ${address} was taken out of the ledger`),
    fix: `put it back:  ${address} ${date}`,
  }));
  const rewritten = filesAt(root, revision, VERSIONS).flatMap((file) => {
    const before = textAt(root, revision, file)
      .split('\n')
      .filter((line) => line !== '');
    const now = versions.get(file.slice(VERSIONS.length + 1, -'.jsonl'.length)) ?? [];
    if (before.every((line, at) => now[at] === line)) return [];
    return [
      {
        ...finding('versions-only-grow', file, 'A published version of a claim was changed or removed'),
        fix: `restore it:  git checkout ${revision} -- ${file}`,
      },
    ];
  });
  return [...removed, ...rewritten];
}

function finding(rule: string, file: string, reason: string): Omit<Finding, 'fix'> {
  return { rule, file, line: 1, column: 1, reason, details: [] };
}

/** The text of a file at a revision; empty where it did not exist there. */
function textAt(root: string, revision: string, file: string): string {
  return filesAt(root, revision, file).length === 0 ? '' : git(root, 'show', `${revision}:${file}`);
}

function filesAt(root: string, revision: string, path: string): string[] {
  return git(root, 'ls-tree', '-r', '--name-only', revision, '--', path)
    .split('\n')
    .filter((line) => line !== '');
}
