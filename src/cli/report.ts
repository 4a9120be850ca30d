import type { Finding } from '../checks/finding.ts';
import { countOf } from '../digest/wording.ts';
import { formatFindings } from '../reporters/text.ts';

/** Prints findings and their count to standard error and makes the process fail. */
export function reportFindings(findings: readonly Finding[]): void {
  const files = new Set(findings.map(({ file }) => file)).size;
  console.error(`${formatFindings(findings)}\n\n${countOf(findings.length, 'finding')} in ${countOf(files, 'file')}.`);
  process.exitCode = 1;
}
