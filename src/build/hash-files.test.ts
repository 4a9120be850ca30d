import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashFiles } from './hash-files.ts';

it('differs with the content, the name and the number of files, and takes what is not there for empty', () => {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-hash-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const hashes = [hashFiles(root, ['a', 'b'])];
  const write = (path: string, text: string) => {
    writeFileSync(join(root, path), text);
    hashes.push(hashFiles(root, ['a', 'b']));
  };
  mkdirSync(join(root, 'a'));
  write('a/one', 'x');
  write('a/two', 'x');
  write('a/two', 'y');
  renameSync(join(root, 'a/two'), join(root, 'a/three'));
  write('b', '');
  expect(new Set(hashes).size).toBe(5);
});
