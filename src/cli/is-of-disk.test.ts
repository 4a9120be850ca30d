import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isOfDisk } from './is-of-disk.ts';

it('takes an answer of the disk for one, also where it names no file', () => {
  expect(isOfDisk(thrownBy(() => readFileSync('src')))).toBe(true);
  expect(isOfDisk(thrownBy(() => readFileSync('gone')))).toBe(true);
  const full = { errno: -28, code: 'ENOSPC', syscall: 'write' };
  expect(isOfDisk(Object.assign(new Error('ENOSPC: no space left on device, write'), full))).toBe(true);
});

it('takes nothing else for one', () => {
  expect(isOfDisk(thrownBy(() => JSON.parse('{')))).toBe(false);
  expect(isOfDisk(Object.assign(new Error('not understood'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }))).toBe(false);
  expect(isOfDisk('ENOSPC')).toBe(false);
  const refused = { code: 'EACCES', errno: -13, syscall: 'listen', address: '127.0.0.1', port: 80 };
  expect(isOfDisk(Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), refused))).toBe(false);
});

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
