import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { KEPT, keep } from './keep.ts';
import { startSecondThread, type Job } from './second-thread.ts';

it('lets the first thread make what the second was making when it died', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-thread-'));
  vi.stubEnv(KEPT, folder);
  const second = startSecondThread(new URL('../cli/one-file.js', import.meta.url));
  try {
    void keep('layouts', 1, () => new Promise(() => undefined));
    const made = keep('layouts', 1, () => Promise.resolve([Buffer.from('made')]));
    await expect(second.work({} as Job)).rejects.toThrow(TypeError);
    expect(String(await made)).toBe('made');
  } finally {
    await second.end();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});

it('is not ended while its modules are being put together, on which Rolldown would report an error of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-thread-'));
  const runner = join(folder, 'runner.mjs');
  writeFileSync(
    runner,
    `import { writeFileSync } from 'node:fs';
     import { setTimeout } from 'node:timers/promises';
     import { parentPort } from 'node:worker_threads';
     await setTimeout(100);
     writeFileSync(new URL('ready', import.meta.url), '');
     parentPort.once('message', () => undefined);`,
  );
  await startSecondThread(pathToFileURL(runner)).end();
  expect(existsSync(join(folder, 'ready'))).toBe(true);
  rmSync(folder, { recursive: true });
});
