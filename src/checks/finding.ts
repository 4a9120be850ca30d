/** Something that content must not say or must say otherwise, with its place and its mend. Lines and columns start at 1. */
export interface Finding {
  rule: string;
  file: string;
  line: number;
  column: number;
  /** What is wrong, in one line without a full stop. */
  reason: string;
  /** What was expected, what stands there instead, what comes closest; a line each. */
  details: string[];
  /** What to do, often with words to paste. */
  fix: string;
}

/** By file, then by place, then by rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.reason, b.reason),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
