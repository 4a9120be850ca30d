import { keyOf } from './keep.ts';

/**
 * A path of `getStaticPaths` whose page is rendered from what `view` gives and from nothing else. Its cache key is made
 * of exactly that, or of `inputs` where these say the same and are made sooner: Astro then renders the page again only
 * where they have changed. While developing nothing is made before its page is asked for.
 */
export function route<Params extends Record<string, string | undefined>, View>(
  params: Params,
  view: () => View,
  inputs?: () => unknown,
): { params: Params; props: { view: () => View }; cacheKey?: string } {
  if (import.meta.env.DEV) return { params, props: { view } };
  if (inputs) return { params, props: { view }, cacheKey: keyOf(inputs()) };
  const made = view();
  return { params, props: { view: () => made }, cacheKey: keyOf(made) };
}
