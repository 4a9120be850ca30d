import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterQuiet } from './after-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does once what is called for several times, when it has been quiet for as long', () => {
  const act = vi.fn();
  const call = afterQuiet(60, act);
  for (const until of [40, 40, 59]) {
    call();
    vi.advanceTimersByTime(until);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  call();
  vi.advanceTimersByTime(60);
  expect(act).toHaveBeenCalledTimes(2);
});
