import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { isSamePath } from './is-same-path.ts';

it.each([
  ['C:\\digest\\.dist', 'c:\\digest\\.dist', win32, true],
  ['C:\\digest\\.dist', 'C:\\digest\\.dist\\', win32, true],
  ['C:\\digest\\.dist', 'D:\\digest\\.dist', win32, false],
  ['C:\\digest\\.dist', 'C:\\digest\\.dist\\earlier', win32, false],
  ['/digest/.dist', '/digest/.dist', posix, true],
  ['/digest/.dist', '/Digest/.dist', posix, false],
])('takes %s and %s for one place where the system does', (one, other, path, expected) => {
  expect(isSamePath(one, other, path)).toBe(expected);
});
