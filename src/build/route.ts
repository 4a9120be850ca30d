import type { Graph } from '../digest/graph.ts';
import { keyOf } from './key-of.ts';

/** What tells whether a page has changed: a hash of what it is rendered from. */
export interface PageKey {
  /** Makes it, of `noted` in place of the graph where that is given. All that keys are made of is together as large as the site, so that each is made just before its page is. */
  make: (noted?: Graph) => string;
  /** The graph that it is made of, and nothing else but the ledger and the essays; null where it is made of something else. */
  graph: Graph | null;
}

interface Path<Params, View> {
  params: Params;
  props: { view: () => View };
  /** In the place of the key a number, for {@link keyOfRoute}; while developing there is none. */
  cacheKey?: number;
}

/**
 * A path of `getStaticPaths` whose page is rendered from what `view` gives and from nothing else. Its key is made of
 * exactly that, or of `inputs` where these say the same as the view and are made sooner: the page is rendered again only
 * where that has changed.
 */
export function route<Params, View>(
  params: Params,
  view: () => View,
  inputs: (() => unknown) | null = null,
): Path<Params, View> {
  return pathOf(params, null, view, inputs);
}

/**
 * The same for a page whose view reads the graph that it is given and no other, so that not even the key is made again
 * where nothing has changed that it reads. `inputs` are as above.
 */
export function graphRoute<Params, View>(
  graph: Graph,
  params: Params,
  view: (graph: Graph) => View,
  inputs: ((graph: Graph) => unknown) | null = null,
): Path<Params, View> {
  return pathOf(params, graph, (noted = graph) => view(noted), inputs && ((noted = graph) => inputs(noted)));
}

function pathOf<Params, View>(
  params: Params,
  graph: Graph | null,
  view: (noted?: Graph) => View,
  inputs: ((noted?: Graph) => unknown) | null,
): Path<Params, View> {
  if (import.meta.env.DEV) return { params, props: { view: () => view() } };
  const cacheKey = keys.length;
  const take = () => {
    const made = latest?.of === cacheKey ? (latest.made as View) : view();
    latest = null;
    return made;
  };
  const make = (noted?: Graph) => {
    if (inputs) return keyOf(inputs(noted));
    const made = view(noted);
    latest = { of: cacheKey, made };
    return keyOf(made);
  };
  keys.push({ graph, make });
  return { params, props: { view: take }, cacheKey };
}

const keys: PageKey[] = [];

/** What the last key was made of, so that its page need not make it once more. */
let latest: { of: number; made: unknown } | null = null;

/** The key of the route that has this number. */
export function keyOfRoute(cacheKey: number): PageKey {
  const key = keys[cacheKey];
  if (!key) throw new Error(`No route has the number ${String(cacheKey)}`);
  return key;
}
