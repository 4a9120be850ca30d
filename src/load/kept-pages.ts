import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keep } from './keep.ts';

/**
 * Renders only those pages whose cache key no earlier build has rendered. Astro’s own `experimental.incrementalBuild`
 * (7.3) takes the absolute paths of modules for a part of their code, so that it would render everything again in each
 * snapshot; what it looks at besides is in the name under which the builds of one code keep things.
 */
export function keptPages(base: string): AstroIntegration {
  return {
    name: 'mesoscale-kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => keeping(standard, base));
      },
    },
  };
}

function keeping(standard: AstroPrerenderer, base: string): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...standard,
    name: 'mesoscale-kept-pages',
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths)
        if (cacheKey !== undefined) keys.set(place(pathname), `${route.component} ${cacheKey}`);
      return paths;
    },
    async render(request, options) {
      const key = keys.get(place(decodeURI(new URL(request.url).pathname).slice(base.length)));
      if (key === undefined) return standard.render(request, options);
      const bytes = await keep('pages', [request.url, key], async () => {
        const result = await standard.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (response.status !== 200) throw new Error(`${request.url} answers with status ${String(response.status)}`);
        return new Uint8Array(await response.arrayBuffer());
      });
      return new Response(Buffer.from(bytes));
    },
  };
}

/** A path without the slashes around it, which Astro writes now with and now without. */
function place(path: string): string {
  return path.split('/').filter(Boolean).join('/');
}
