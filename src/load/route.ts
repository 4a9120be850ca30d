import { keyOf } from './key-of.ts';

/**
 * A path of `getStaticPaths` whose page is rendered from what `view` gives and from nothing else. Its key is made of
 * exactly that, or of `inputs` where these say the same and are made sooner: the page is rendered again only where they
 * have changed. All keys together are as large as the site, so that each is made just before its page is: what stands in
 * the place of the key is a number, for {@link keyOfRoute}. While developing there is none.
 */
export function route<Params extends Record<string, string | undefined>, View>(
  params: Params,
  view: () => View,
  inputs?: () => unknown,
): { params: Params; props: { view: () => View }; cacheKey?: number } {
  if (import.meta.env.DEV) return { params, props: { view } };
  const cacheKey = keys.length;
  const take = () => {
    const made = latest?.of === cacheKey ? (latest.made as View) : view();
    latest = null;
    return made;
  };
  keys.push(() => {
    if (inputs) return keyOf(inputs());
    const made = view();
    latest = { of: cacheKey, made };
    return keyOf(made);
  });
  return { params, props: { view: take }, cacheKey };
}

const keys: (() => string)[] = [];

/** What the last key was made of, so that its page need not make it once more. */
let latest: { of: number; made: unknown } | null = null;

/** The key of the route that has this number. */
export function keyOfRoute(cacheKey: number): string {
  const key = keys[cacheKey];
  if (!key) throw new Error(`No route has the number ${String(cacheKey)}`);
  return key();
}
