import { append } from '../digest/append.ts';
import { writeOut } from '../digest/invisible.ts';

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
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.reason, b.reason),
  );
}

/** So many findings of one rule in one file are shown: more would hide those of other files. */
const SHOWN = 50;

/** The findings, sorted, of which at most fifty are of one rule in one file; the last of these says how many more there are. */
export function boundFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of sortFindings(findings)) append(groups, `${finding.rule} ${finding.file}`, finding);
  return sortFindings(
    [...groups.values()].flatMap((group) => {
      const more = group.length - SHOWN;
      if (more <= 0) return group;
      const shown = group.slice(0, SHOWN);
      return shown.map((finding, at) =>
        at === SHOWN - 1
          ? { ...finding, details: [...finding.details, `and ${String(more)} more of this rule in this file`] }
          : finding,
      );
    }),
  );
}

/** The finding with every character written out that could move a cursor, end a line or turn the reading direction round. */
export function legible({ file, line, column, rule, reason, details, fix }: Finding): Finding {
  return { rule, file: write(file), line, column, reason: write(reason), details: details.map(write), fix: write(fix) };
}

function write(text: string): string {
  return writeOut(text).replace(/[\t\r\n]/g, ' ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
