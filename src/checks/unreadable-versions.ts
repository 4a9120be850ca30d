import { parseJson } from '../digest/parse-json.ts';
import { claimVersionSchema } from '../schema/claim-version.ts';
import { excerpt } from './excerpt.ts';
import { isMergeMarkInRecord } from './merge-marks.ts';
import { otherMarks } from './merges-are-finished.ts';
import { restoring } from './record.ts';
import type { Inspection, Report } from './rule.ts';
import { isFromUtf16, SAVED_AS_UTF_16 } from './utf-16.ts';

/** Of each claim that has some, the lines from which no page could be made. How it stands to them is not known. */
export function unreadableVersions(versions: Inspection['versions']): Map<string, Report[]> {
  const reports = [...versions].map(
    ([id, lines]) => [id, unreadableIn(`content/versions/${id}.jsonl`, lines)] as const,
  );
  return new Map(reports.filter(([, found]) => found.length > 0));
}

function unreadableIn(file: string, lines: readonly string[]): Report[] {
  if (isFromUtf16(lines[0] ?? ''))
    return [{ file, line: 1, column: 1, reason: SAVED_AS_UTF_16, details: [], fix: restoring(file) }];
  const marks = lines.flatMap((line, at) => (isMergeMarkInRecord(line) ? [at + 1] : []));
  return lines.flatMap((line, at) => {
    const isMark = isMergeMarkInRecord(line);
    // Those of one merge are mended together.
    if (isMark ? at + 1 !== marks[0] : claimVersionSchema.safeParse(parseJson(line)).success) return [];
    const fix = isMark
      ? 'keep the lines that are published, take out the others and those that git wrote, then run  npm run check -- --fix'
      : 'restore the line; stored versions are written by  npm run check -- --fix  alone';
    const details = [`found  ${excerpt(line)}`, ...(isMark ? otherMarks(marks) : [])];
    return [{ file, line: at + 1, column: 1, reason: 'A stored version cannot be read', details, fix }];
  });
}
