import { expect, it } from 'vitest';
import { createTimeAxis } from './time-axis.ts';

it('has all years, equally high, where few in a row are empty', () => {
  const { ticks, gaps, height, placeOf } = createTimeAxis([2020.5, 2020.9, 2024.25]);
  expect(ticks).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
  expect([gaps, height]).toEqual([[], 5]);
  expect([2020, 2020.5, 2024.25, 2025].map(placeOf)).toEqual([0, 0.5, 4.25, 5]);
});

it('shortens each stretch of more empty years, and says which they are', () => {
  const { ticks, gaps, height, placeOf } = createTimeAxis([1.5, 1687.5, 1689.5, 2026.5]);
  expect(ticks).toEqual([1, 2, 1687, 1688, 1689, 1690, 2026, 2027]);
  expect(gaps).toEqual([
    { from: 2, to: 1687 },
    { from: 1690, to: 2026 },
  ]);
  expect([1.5, 2, 1687, 1687.5, 1690, 2026, 2027].map(placeOf)).toEqual([0.5, 1, 3, 3.5, 6, 8, 9]);
  expect(height).toBe(9);
});

it('is at most four years high for each time, however far these are apart', () => {
  for (let step = 1; step < 12; step += 1) {
    const times = Array.from({ length: 100 }, (_, at) => at * step + 0.5);
    expect(createTimeAxis(times).height).toBeLessThanOrEqual(4 * times.length);
  }
});

it('has one year for times of one year', () => {
  expect(createTimeAxis([1948.1, 1948.9])).toMatchObject({ ticks: [1948, 1949], gaps: [], height: 1 });
});
