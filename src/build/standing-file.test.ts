import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileReader, hashBytes, readFile } from './standing-file.ts';

it('reads files of any length into the same memory, one after the other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-standing-'));
  try {
    const bytesIn = createFileReader();
    // The second is as long as the memory is at first, the third longer than it ever was.
    for (const length of [3, 1 << 16, 1 << 20, 0, 5]) {
      const path = join(folder, 'file');
      const text = 'abcdefg'.repeat(length).slice(0, length);
      writeFileSync(path, text);
      const { hash, bytes } = readFile(path, undefined, bytesIn);
      expect(bytes().toString() === text).toBe(true);
      expect(hash).toEqual(hashBytes(Buffer.from(text)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
