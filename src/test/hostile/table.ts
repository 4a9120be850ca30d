import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What became of some inputs of a corpus. */
export interface Row {
  corpus: string;
  tried: number;
  /** Reported by the checks, each at a line of a file that is there. */
  refused: number;
  /** Let through, and nothing in what it becomes is live. */
  harmless: number;
  /** Dialogs, requests to other hosts, errors and violations of the policy in Chromium; null where it was not opened. */
  live: number | null;
  /** Milliseconds that the slowest input took, and which it was. */
  slowest: { time: number; input: string };
}

/** Adds a row to the file that the table is printed from. */
export function addRow(file: string, row: Row): void {
  appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** The rows of a file as a table, those of one corpus together. */
export function formatRows(file: string): string {
  const rows = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Row)
    : [];
  const lines = [...Map.groupBy(rows, ({ corpus }) => corpus)].map(([corpus, parts]) => {
    const sum = (count: (row: Row) => number) => String(parts.reduce((total, row) => total + count(row), 0));
    const slowest = parts.map((row) => row.slowest).reduce((a, b) => (a.time >= b.time ? a : b));
    const opened = parts.filter(({ live }) => live !== null);
    return [
      corpus,
      sum(({ tried }) => tried),
      sum(({ refused }) => refused),
      sum(({ harmless }) => harmless),
      opened.length === 0 ? '–' : String(opened.reduce((total, { live }) => total + (live ?? 0), 0)),
      `${slowest.time.toFixed(0)} ms  ${slowest.input.replace(/\s+/g, ' ').slice(0, 40)}`,
    ];
  });
  const table = [['corpus', 'tried', 'refused', 'harmless', 'live', 'slowest'], ...lines];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, at) => (at === 0 || at === 5 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
