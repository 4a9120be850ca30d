import { expect, it } from 'vitest';
import { decodePercent } from './decode-percent.ts';

it.each([
  ['', ''],
  ['e-1', 'e-1'],
  ['caf%C3%A9%20%25', 'café %'],
  ['%zz', null],
  ['50%', null],
  ['%ff', null],
])('reads “%s” as “%s”', (text, read) => {
  expect(decodePercent(text)).toBe(read);
});
