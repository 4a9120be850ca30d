import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Compiled, Compiling } from './compiler.ts';
import { RENDERER } from './renderer.ts';

/** The process that compiles the renderer of a build, and tells it when that is done. */
process.once('message', (compiling: Compiling) => {
  void compileRenderer(compiling)
    .then(() => null, asError)
    .then((compiled: Compiled) => {
      process.send?.(compiled, undefined, undefined, () => {
        process.disconnect();
      });
    });
});
// The build that asked for it may be no more.
process.once('disconnect', () => process.exit());

/**
 * Without the types that an editor reads, for which Astro would start a server, and run its content through that: a second
 * of a build. The second option is one that Astro gives its own callers; where it is not known, types are made.
 */
const WITHOUT_TYPES = { devOutput: false, sync: false };

/**
 * Has Astro compile the code below `root` into `folder`: the renderer of the pages, and the style sheets, scripts and
 * public files beside it. Nothing of the content is in it: it renders the pages of any.
 */
async function compileRenderer({ root, folder, home: { site, base } }: Compiling): Promise<void> {
  // It may have been started before there was the code that it compiles.
  process.chdir(root);
  await build(
    {
      root,
      outDir: join(folder, RENDERER.files),
      base,
      logLevel: 'warn',
      integrations: [compileAlone(root, folder)],
      ...(site !== null && { site }),
    },
    WITHOUT_TYPES,
  );
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

/** Of an error that is of a kind of its own, what can be sent are its words, its stack and its cause. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
