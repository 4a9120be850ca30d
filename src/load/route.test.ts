import { expect, it, vi } from 'vitest';
import { keyOfRoute, route } from './route.ts';

vi.stubEnv('DEV', false);

const made = (view: () => unknown, inputs?: () => unknown) => {
  const { props, cacheKey } = route({ id: 'a' }, view, inputs);
  return { view: props.view, key: () => keyOfRoute(cacheKey ?? -1) };
};

it('makes nothing before it is asked for', () => {
  const view = vi.fn(() => 1);
  made(view);
  expect(view).not.toHaveBeenCalled();
});

it('has the key of what its page is rendered from', () => {
  const [one, same, other] = [{ a: 1 }, { a: 1 }, { a: 2 }].map((view) => made(() => view).key());
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

it('makes once what both the key and the page are made of, and holds it no longer than that', () => {
  const view = vi.fn(() => ({ a: 1 }));
  const page = made(view);
  page.key();
  expect([page.view(), page.view()]).toEqual([{ a: 1 }, { a: 1 }]);
  expect(view).toHaveBeenCalledTimes(2);
});

it('gives each page its own, in whatever order keys are asked for', () => {
  const [one, two] = [made(() => 'one'), made(() => 'two')];
  one.key();
  two.key();
  expect([one.view(), two.view()]).toEqual(['one', 'two']);
});

it('has the key of other inputs, where it is given some', () => {
  const view = vi.fn(() => 1);
  expect(made(view, () => ({ a: 1 })).key()).toBe(made(() => ({ a: 1 })).key());
  expect(view).not.toHaveBeenCalled();
});

it('knows no key of a route that there is none of', () => {
  expect(() => keyOfRoute(1_000_000)).toThrow('No route has the number 1000000');
});
