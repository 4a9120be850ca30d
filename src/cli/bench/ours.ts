import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Measure } from './measure.ts';
import { editClaim } from './scratch.ts';
import { formatTable, seconds } from './table.ts';

/** As npm starts it, without the time that npm itself takes. */
const CHECK = ['src/cli/one-file.js', 'src/cli/check.ts'];
const BUILD = ['src/cli/one-file.js', 'src/cli/build.ts', '--site', 'https://bench.example'];

/** In the order in which a build goes through them; those of the second thread, which works beside the first, last. */
const PHASES = [
  'read',
  'schema',
  'graph',
  'checks',
  'compile',
  'Markdown',
  'KaTeX',
  'layouts',
  'pages',
  'exports',
  'pictures',
  'search',
  'verify',
  'write',
];

/** The pages alone, as other site builders make them. */
const PAGES_ALONE = ['src/cli/bench/build-pages-alone.ts'];

/** The measures of a digest in a folder: a check, and a build cold, warm, and after an edit of one claim. */
export interface Run {
  pages: number;
  files: number;
  check: Measure;
  cold: Measure;
  warm: Measure;
  edit: Measure;
}

/** Measures the digest in `folder`, in which `claim` is edited. */
export async function measureOurs(folder: string, claim: string): Promise<Run> {
  for (const part of ['.cache', '.astro', 'dist', '.dist'])
    rmSync(join(folder, part), { recursive: true, force: true });
  const check = await measureCheck(folder);
  const cold = await measure(folder, BUILD);
  const warm = await measure(folder, BUILD);
  editClaim(folder, claim);
  const edit = await measure(folder, BUILD);
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    check,
    cold,
    warm,
    edit,
  };
}

/** What the checks and the pages alone take, or with them the search index, without the files beside them, and read back by nobody. */
export async function measurePagesAlone(folder: string, beside: 'search' | null): Promise<Measure> {
  const measured = await measure(folder, [...PAGES_ALONE, ...(beside === null ? [] : [beside])]);
  for (const made of ['pages-alone', 'renderer']) rmSync(join(folder, made), { recursive: true });
  return measured;
}

/** Builds the site of the digest in `folder`, and gives the folder that it is in. */
export async function buildOurs(folder: string): Promise<string> {
  await measure(folder, BUILD);
  return join(folder, 'dist');
}

/** What a check of the digest in `folder` takes, as each does but the first, which finds nothing kept. */
export async function measureCheck(folder: string): Promise<Measure> {
  await measure(folder, CHECK);
  return measure(folder, CHECK);
}

/** A row for each size of a made-up digest: how the times grow. */
export function formatSlope(runs: readonly { size: number; run: Run }[]): string {
  const rows = runs.map(({ size, run: { pages, files, check, cold, edit } }) => [
    String(size),
    String(pages),
    String(files),
    seconds(check.wall),
    ...[cold, edit].flatMap(({ wall, memory }) => [
      seconds(wall),
      ((1000 * wall) / pages).toFixed(2),
      memory.toFixed(0),
    ]),
  ]);
  const head = ['content files', 'pages', 'files', 'check s', 'cold s', 'ms a page', 'MB', 'edit s', 'ms a page', 'MB'];
  return formatTable(head, rows);
}

/** The run as two tables: whole processes, and wall time phase by phase. */
export function formatRun({ pages, files, check, cold, warm, edit }: Run): string {
  const row = (name: string, { wall, cpu, memory }: Measure, per: number | null) => [
    name,
    seconds(wall),
    seconds(cpu),
    memory.toFixed(0),
    per === null ? '' : ((1000 * wall) / per).toFixed(2),
  ];
  const whole = formatTable(
    ['', 'wall s', 'CPU s', 'memory MB', 'ms a page'],
    [
      row('check', check, null),
      row('build, cold', cold, pages),
      row('build, warm', warm, pages),
      row('build, one edit', edit, pages),
    ],
  );
  const phases = formatTable(
    ['s of wall', 'cold', 'warm', 'one edit'],
    PHASES.map((phase) => [phase, ...[cold, warm, edit].map((run) => seconds(ownTime(run, phase)))]),
  );
  return `${String(pages)} pages, ${String(files)} files\n${whole}\n\n${phases}`;
}

/** What is done while pages are rendered is no part of their own time. */
function ownTime({ phases }: Measure, phase: string): number {
  const of = (name: string) => phases.get(name) ?? 0;
  return phase === 'pages' ? Math.max(0, of('pages') - of('layouts')) : of(phase);
}
