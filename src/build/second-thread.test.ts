import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { KEPT, keep } from './keep.ts';
import { startSecondThread, type Job } from './second-thread.ts';

it('lets the first thread make what the second was making when it died', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-thread-'));
  vi.stubEnv(KEPT, folder);
  const second = startSecondThread(new URL('../cli/one-file.js', import.meta.url));
  try {
    void keep('layouts', 1, () => new Promise(() => undefined));
    const made = keep('layouts', 1, () => Promise.resolve(Buffer.from('made')));
    await expect(second.work({} as Job)).rejects.toThrow(TypeError);
    expect(String(await made)).toBe('made');
  } finally {
    await second.end();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
