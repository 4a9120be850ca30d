import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Finding } from '../../checks/finding.ts';
import { claimFile, SOUND_FILES, CLAIM } from '../../test/builders.ts';
import { watchFindings } from './watch-findings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-dev-'));
  for (const [path, text] of Object.entries(SOUND_FILES)) write(path, text);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

it('tells of a check that failed, and checks again after the next change', async () => {
  const fails =
    'import("node:worker_threads").then(({ parentPort }) => parentPort.on("message", () => { throw new Error("EACCES") }))';
  const told: Finding[][] = [];
  const check = watchFindings(root, (findings) => told.push(findings), new URL(`data:text/javascript,${fails}`));
  for (const times of [1, 2]) {
    check();
    await vi.waitUntil(() => told.length === times, { timeout: 30_000 });
  }
  expect(told[1]).toMatchObject([{ reason: 'The content could not be checked', details: ['Error: EACCES'] }]);
});

it('tells what is wrong after the last of several changes, once', async () => {
  const told: Finding[][] = [];
  const check = watchFindings(root, (findings) => told.push(findings));
  check();
  check();
  write(CLAIM, claimFile({ kind: 'nonsense' }));
  check();
  await vi.waitUntil(() => told.length > 0, { timeout: 30_000 });
  expect(told.map((findings) => findings.map(({ rule }) => rule))).toEqual([
    expect.arrayContaining(['front-matter-is-valid']),
  ]);
  write(CLAIM, claimFile());
  check();
  await vi.waitUntil(() => told.length > 1, { timeout: 30_000 });
  expect(told[1]?.map(({ rule }) => rule)).not.toContain('front-matter-is-valid');
});
