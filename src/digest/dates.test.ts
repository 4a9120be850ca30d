import { describe, expect, it } from 'vitest';
import { dayAfter, formatDate } from './dates.ts';

describe('formatDate', () => {
  it.each([
    ['2026-01-01', '1 January 2026'],
    ['2026-12-31', '31 December 2026'],
    ['2024-02-29', '29 February 2024'],
    ['2026-08', 'August 2026'],
    ['2026', '2026'],
  ])('writes %s as %s', (date, written) => {
    expect(formatDate(date)).toBe(written);
  });
});

describe('dayAfter', () => {
  it.each([
    ['2026-11-22', '2026-11-23'],
    ['2024-02-28', '2024-02-29'],
    ['2026-12-31', '2027-01-01'],
  ])('of %s is %s', (day, after) => {
    expect(dayAfter(day)).toBe(after);
  });
});
