import type { Finding } from '../checks/finding.ts';

/**
 * Findings for a program: `{ "findings": [{ "rule", "file", "line", "column", "reason", "details", "fix" }] }`, sorted
 * as in the text; an empty list where nothing is wrong. Lines and columns start at 1, columns count UTF-16 units.
 */
export function formatFindingsAsJson(findings: readonly Finding[]): string {
  return JSON.stringify(
    {
      findings: findings.map(({ rule, file, line, column, reason, details, fix }) => ({
        rule,
        file,
        line,
        column,
        reason,
        details,
        fix,
      })),
    },
    null,
    2,
  );
}
