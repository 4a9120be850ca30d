import type { Finding } from '../checks/finding.ts';
import type { Content } from '../digest/content-file.ts';
import { formatPermalink, parseLedger } from '../digest/permalinks.ts';
import { LEDGER, VERSIONS } from '../load/read-content.ts';

/** So many lines are put back by hand. */
const FEW = 5;

/** What the ledger and the stored versions had in the content of a revision of git and have no longer: both may only grow. */
export function removedSince(revision: string, before: Content, { ledger, versions }: Content): Finding[] {
  const now = ledger.split('\n');
  const known = new Set(now);
  const lines = parseLedger(before.ledger).permalinks.filter((permalink) => !known.has(formatPermalink(permalink)));
  const removed =
    lines.length > FEW
      ? [
          {
            ...finding('ledger-only-grows', LEDGER, `${String(lines.length)} lines were taken out of the ledger`),
            details: [...lines.slice(0, FEW).map(formatPermalink), `and ${String(lines.length - FEW)} more`],
            fix: `restore it:  git checkout ${revision} -- ${LEDGER}  and enter what is new again:  npm run check -- --fix`,
          },
        ]
      : lines.map((permalink) => {
          const line = formatPermalink(permalink);
          const at = now.findIndex((other) => other.startsWith(`${permalink.address} `)) + 1;
          return at > 0
            ? {
                ...finding('ledger-only-grows', LEDGER, `The day of ${permalink.address} was changed in the ledger`),
                line: at,
                fix: `write  ${line}  in place of line ${String(at)}`,
              }
            : {
                ...finding('ledger-only-grows', LEDGER, `The line of ${permalink.address} was taken out of the ledger`),
                fix: `put it back:  ${line}`,
              };
        });
  const rewritten = [...before.versions].flatMap(([id, published]) => {
    const stored = versions.get(id) ?? [];
    if (published.every((line, at) => stored[at] === line)) return [];
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
