import { randomUUID } from 'node:crypto';
import type { Finding } from '../checks/finding.ts';
import { countOf } from '../digest/wording.ts';
import { formatAnnotations } from '../reporters/github.ts';
import { formatFindingsAsJson } from '../reporters/json.ts';
import { formatFindings } from '../reporters/text.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command reports in unless it is told: annotations beside the text in a workflow of GitHub’s, else text. */
export const USUAL_FORMAT: Format = process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';

/** Prints findings and, where there are some, makes the process fail: text with their count to standard error, what programs read to standard output. */
export function reportFindings(findings: readonly Finding[], format: Format = USUAL_FORMAT): void {
  if (findings.length > 0) process.exitCode = 1;
  if (format === 'json') {
    console.log(formatFindingsAsJson(findings));
    return;
  }
  const text = `${formatFindings(findings)}\n\n${summarise(findings)}`;
  if (format === 'github') console.log(`${formatAnnotations(findings)}\n${withoutCommands(text)}`);
  else console.error(text);
}

/** “two findings in one file.” */
export function summarise(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${countOf(findings.length, 'finding')} in ${countOf(files, 'file')}.`;
}

/**
 * Text that may quote anything, as lines in which the runner of a workflow takes nothing for a command
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands).
 */
function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}
