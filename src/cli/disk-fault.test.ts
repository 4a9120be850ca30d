import { expect, it } from 'vitest';
import { formatFinding } from '../reporters/text.ts';
import { message } from '../test/builders.ts';
import { diskFault } from './disk-fault.ts';

it.each([
  ["ENOSPC: no space left on device, write 'a'", 'The disk is full'],
  ['No space left on device (os error 28)', 'The disk is full'],
  ["EDQUOT: quota exceeded, write 'a'", 'The disk’s quota is used up'],
  ["EROFS: read-only file system, mkdir 'a'", 'The disk can only be read'],
  ["EACCES: permission denied, mkdir 'a'", 'The folder cannot be written'],
  ["EPERM: operation not permitted, rename 'a' -> 'b'", 'The folder cannot be written'],
  ['Operation not permitted (os error 1)', 'The folder cannot be written'],
  ["EIO: i/o error, read 'a'", 'The disk does not work'],
  ["EBUSY: resource busy or locked, rmdir 'a'", 'The folder is in use, or a disk is mounted there'],
])('knows %s as an answer of the disk', (words, reason) => {
  expect(diskFault(new Error(words), 'dist')?.reason).toBe(reason);
});

it.each([
  ['There is not enough space on the disk. (os error 112)', 'The disk is full'],
  ['The media is write protected. (os error 19)', 'The disk can only be read'],
  ['Access is denied. (os error 5)', 'The folder cannot be written'],
  [
    'The process cannot access the file because it is being used by another process. (os error 32)',
    'The folder is in use, or a disk is mounted there',
  ],
  ['The data is invalid. (os error 13)', undefined],
])('knows %s as Windows means it', (words, reason) => {
  expect(diskFault(new Error(words), 'dist', 'win32')?.reason).toBe(reason);
});

it('finds the answer in the words of a bundler, and behind another error', () => {
  const bundler = new Error(
    "Build failed with 1 error:\n\nError: ENOSPC: no space left on device, copyfile 'a'\n    at copy",
  );
  for (const error of [bundler, new Error('A page cannot be written', { cause: bundler })]) {
    const finding = diskFault(error, 'dist');
    expect(finding && formatFinding(finding)).toBe(message`
      dist:1:1  The disk is full  site-is-swapped-whole
         found  Error: ENOSPC: no space left on device, copyfile 'a'
         dist is as it was before
         fix: free some space, then build again
    `);
  }
});

it.each([
  ["EACCES: permission denied, mkdir '/digest/.cache/builds/a'", 'make it writable'],
  [
    "EROFS: read-only file system, mkdir '/digest/.cache/builds/a'",
    'build in a copy of the repository on another disk',
  ],
  [
    "EROFS: read-only file system, mkdir 'C:\\\\digest\\\\.cache\\\\builds'",
    'build in a copy of the repository on another disk',
  ],
  ["ENOSPC: no space left on device, mkdir '/digest/.cache/builds/a'", 'free some space, then build again'],
])('blames what builds keep, which no --out moves, for %s', (words, fix) => {
  expect(diskFault(new Error(words), 'dist')).toMatchObject({ file: '.cache', fix });
});

it('does not blame them where they were read from', () => {
  const error = new Error("EACCES: permission denied, copyfile '/digest/.cache/kept/a' -> '/digest/dist/a'");
  expect(diskFault(error, 'dist')?.file).toBe('dist');
});

it('takes nothing else for one', () => {
  expect(
    [new Error('ENOENT: no such file'), new Error('Not a function'), 'EIO', null].map((error) =>
      diskFault(error, 'dist'),
    ),
  ).toEqual([null, null, null, null]);
});
