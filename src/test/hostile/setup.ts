import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { formatRows } from './table.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The file that rows of the table are added to. */
    rows: string;
  }
}

/** Prints the table of what was tried at the end. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-hostile-'));
  const rows = join(folder, 'rows.jsonl');
  project.provide('rows', rows);
  return () => {
    console.log(`\n${formatRows(rows)}\n`);
    rmSync(folder, { recursive: true, force: true });
  };
}
