import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { placeStyleSheets } from '../layouts/style-sheets.ts';
import { giveCorpus, type OpenCorpus } from '../load/open-corpus.ts';
import { knowLines, type KnownLines } from '../markdown/known-lines.ts';
import { keyOfRoute, type PageKey } from './route.ts';

/** A page or another file that Astro renders. */
export interface Route {
  /** Where it stands on the site, from its base, as in `/claims/a-claim` or `/addresses.json`. */
  pathname: string;
  /** Null where nobody says what it is rendered from. Made just before {@link render}, what it is made of is made once for both. */
  key: PageKey | null;
  /** `endpoint` for what is no page. */
  type: string;
  render: (request: Request) => Promise<Response>;
}

/**
 * All routes of the site that a corpus makes, for which some lines may be known. Astro compiles this module with the
 * pages: what comes out is our code alone, and renders the pages of any content.
 */
export async function listRoutes(opened: OpenCorpus, lines: KnownLines): Promise<Route[]> {
  giveCorpus(opened);
  knowLines(lines);
  const app = createApp({ streaming: false });
  const paths: { pathname: string; route: RouteData; cacheKey?: string }[] = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route, cacheKey }) => ({
    pathname,
    key: cacheKey === undefined ? null : keyOfRoute(Number(cacheKey)),
    type: route.type,
    render: async (request) => {
      const response = await app.render(request, { routeData: route });
      return route.type === 'page' ? new Response(placeStyleSheets(await response.text()), response) : response;
    },
  }));
}

type RouteData = NonNullable<Parameters<ReturnType<typeof createApp>['render']>[1]>['routeData'] & object;
