import type { Finding } from '../checks/finding.ts';
import type { Content } from '../digest/content-file.ts';
import { parseLedger } from '../digest/permalinks.ts';
import { LEDGER, VERSIONS } from '../load/read-content.ts';

/** What the ledger and the stored versions had in the content of a revision of git and have no longer: both may only grow. */
export function removedSince(revision: string, before: Content, { ledger, versions }: Content): Finding[] {
  const known = new Set(parseLedger(ledger).permalinks.map(({ address, date }) => `${address} ${date}`));
  const lines = parseLedger(before.ledger).permalinks.filter(({ address, date }) => !known.has(`${address} ${date}`));
  const removed = lines.map(({ address, date }) => ({
    ...finding('ledger-only-grows', LEDGER, `The line of ${address} was taken out of the ledger`),
    fix: `put it back:  ${address} ${date}`,
  }));
  const rewritten = [...before.versions].flatMap(([id, published]) => {
    const now = versions.get(id) ?? [];
    if (published.every((line, at) => now[at] === line)) return [];
    const file = `${VERSIONS}/${id}.jsonl`;
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
