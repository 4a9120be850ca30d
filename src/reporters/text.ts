import type { Finding } from '../checks/finding.ts';

/** Findings for a terminal: place, reason and rule on a line, then details and the mend. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings.map(formatFinding).join('\n\n');
}

export function formatFinding({ file, line, column, rule, reason, details, fix }: Finding): string {
  return [
    `${file}:${String(line)}:${String(column)}  ${reason}  ${rule}`,
    ...details.map((detail) => `   ${detail}`),
    `   fix: ${fix}`,
  ].join('\n');
}
