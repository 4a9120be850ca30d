import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Home } from '../digest/addresses.ts';
import { RENDERER } from './renderer.ts';

/**
 * Has Astro compile the code below `root` into `folder`: the renderer of the pages, and the style sheets, scripts and
 * public files beside it. Nothing of the content is in it: it renders the pages of any.
 */
export async function makeRenderer(root: string, folder: string, { site, base }: Home): Promise<void> {
  await build({
    root,
    outDir: join(folder, RENDERER.files),
    base,
    logLevel: 'warn',
    integrations: [compileAlone(root, folder)],
    ...(site !== null && { site }),
  });
}

/** An adapter that, instead of rendering pages, keeps what they would be rendered with (https://docs.astro.build/en/reference/adapter-reference/). */
function compileAlone(root: string, folder: string): AstroIntegration {
  const name = 'mesoscale-renderer';
  const input = join(root, 'src/build/page-renderer.ts');
  const plugin = {
    name,
    configEnvironment: (environment: string) =>
      environment === 'prerender' ? { build: { rolldownOptions: { input } } } : undefined,
  };
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- “explicit” is, and this is what follows it.
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name,
          getStaticPaths: () => {
            // Astro removes it once all pages are rendered.
            renameSync(join(folder, RENDERER.files, '.prerender'), join(folder, RENDERER.code));
            return Promise.resolve([]);
          },
          render: ({ url }) => Promise.reject(new Error(`${url} is not rendered while the code is compiled`)),
        });
      },
    },
  };
}
