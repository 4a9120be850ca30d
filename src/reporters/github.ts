import type { Finding } from '../checks/finding.ts';

/**
 * Findings as annotations of a pull request: a workflow command a line
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
 * GitHub shows ten of a step at most, and the rest in the log alone.
 */
export function formatAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, column, rule, reason, details, fix }) => {
      const properties = { file, line, col: column, title: rule };
      const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::error ${listed.join(',')}::${escapeData([reason, ...details, `fix: ${fix}`].join('\n'))}`;
    })
    .join('\n');
}

/** As `escapeData` of @actions/core: what would end the command, or start an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of @actions/core: what would end the property, too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
