import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { giveCorpus, type OpenCorpus } from './open-corpus.ts';
import { keyOfRoute } from './route.ts';

/** A page or another file that Astro renders. */
export interface Route {
  /** Where it stands on the site, from its base, as in `/claims/a-claim` or `/addresses.json`. */
  pathname: string;
  /** What it is rendered from, hashed; null where nobody says. Asked for just before {@link render}, it is made once for both. */
  key: (() => string) | null;
  /** `endpoint` for what is no page. */
  type: string;
  render: (request: Request) => Promise<Response>;
}

/**
 * All routes of the site that a corpus makes. Astro compiles this module with the pages: what comes out is our code
 * alone, and renders the pages of any content.
 */
export async function listRoutes(opened: OpenCorpus): Promise<Route[]> {
  giveCorpus(opened);
  const app = createApp({ streaming: false });
  const paths: { pathname: string; route: RouteData; cacheKey?: string }[] = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route, cacheKey }) => ({
    pathname,
    key: cacheKey === undefined ? null : () => `${route.component} ${keyOfRoute(Number(cacheKey))}`,
    type: route.type,
    render: (request) => app.render(request, { routeData: route }),
  }));
}

type RouteData = NonNullable<Parameters<ReturnType<typeof createApp>['render']>[1]>['routeData'] & object;
