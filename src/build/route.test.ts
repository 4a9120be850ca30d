import { expect, it, vi } from 'vitest';
import type { Graph } from '../digest/graph.ts';
import { claim, graphOf } from '../test/graph-builders.ts';
import { graphRoute, keyOfRoute, route } from './route.ts';

vi.stubEnv('DEV', false);

const keyed = <View>({ props, cacheKey }: { props: { view: () => View }; cacheKey?: number }) => ({
  view: props.view,
  key: keyOfRoute(cacheKey ?? -1),
});
const made = (view: () => unknown, inputs?: () => unknown) => keyed(route({ id: 'a' }, view, inputs));

const GRAPH = graphOf({ claims: [claim('a')] });
const statement = ({ claims }: Graph) => claims.get('a')?.data.statement;
const madeOfGraph = (view: (graph: Graph) => unknown, inputs?: (graph: Graph) => unknown) =>
  keyed(graphRoute(GRAPH, { id: 'a' }, view, inputs));

it('makes nothing before it is asked for', () => {
  const view = vi.fn(() => 1);
  made(view);
  madeOfGraph(view);
  expect(view).not.toHaveBeenCalled();
});

it('has the key of what its page is rendered from', () => {
  const [one, same, other] = [{ a: 1 }, { a: 1 }, { a: 2 }].map((view) => made(() => view).key.make());
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  expect(madeOfGraph(() => ({ a: 1 })).key.make()).toBe(one);
});

it('makes once what both the key and the page are made of, and holds it no longer than that', () => {
  const view = vi.fn(() => ({ a: 1 }));
  const page = made(view);
  page.key.make();
  expect([page.view(), page.view()]).toEqual([{ a: 1 }, { a: 1 }]);
  expect(view).toHaveBeenCalledTimes(2);
});

it('gives each page its own, in whatever order keys are asked for', () => {
  const [one, two] = [made(() => 'one'), made(() => 'two')];
  one.key.make();
  two.key.make();
  expect([one.view(), two.view()]).toEqual(['one', 'two']);
});

it('says which graph its key is made of, and makes it of another that is given', () => {
  expect(made(() => 1).key.graph).toBeNull();
  const page = madeOfGraph(statement);
  expect(page.key.graph).toBe(GRAPH);
  const other = graphOf({ claims: [claim('a', { statement: 'Another.' })] });
  expect(page.key.make(other)).not.toBe(page.key.make());
  expect([page.view(), page.view()]).toEqual(['The claim a.', 'The claim a.']);
});

it('has the key of other inputs, where it is given some', () => {
  const view = vi.fn(() => 1);
  expect(madeOfGraph(view, statement).key.make()).toBe(madeOfGraph(statement).key.make());
  expect(made(view, () => 2).key.make()).toBe(made(() => 2).key.make());
  expect(view).not.toHaveBeenCalled();
});

it('knows no key of a route that there is none of', () => {
  expect(() => keyOfRoute(1_000_000)).toThrow('No route has the number 1000000');
});
