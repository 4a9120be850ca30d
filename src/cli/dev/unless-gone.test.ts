import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unlessGone } from './unless-gone.ts';

it('gives what is read', () => {
  expect(unlessGone(() => readFileSync('package.json', 'utf8'))).toContain('mesoscale');
});

it('gives null where a file has gone, and throws what is anything else', () => {
  expect(unlessGone(() => readFileSync('gone', 'utf8'))).toBeNull();
  expect(() => unlessGone(() => readFileSync('src', 'utf8'))).toThrow('EISDIR');
});
