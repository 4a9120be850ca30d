import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CODE } from '../build/snapshot.ts';
import type { Finding } from '../checks/finding.ts';
import { writeEditorManifest } from '../load/editor-manifest.ts';
import { formatFindings } from '../reporters/text.ts';
import { afterQuiet } from './dev/after-quiet.ts';
import { overlay } from './dev/overlay.ts';
import { watchFindings } from './dev/watch-findings.ts';
import { isOfDisk } from './is-of-disk.ts';
import { readOptions, readPort } from './options.ts';
import { refuse } from './refuse.ts';
import { summarise } from './report.ts';
import { requireParts } from './require-parts.ts';
import { requirePath } from './require-path.ts';
import { setMode } from './set-mode.ts';

/**
 * A file that changes twice within 50 ms is told of once, at the first, when an editor may just have emptied it
 * (https://github.com/paulmillr/chokidar/blob/3.6.0/index.js, `_throttle(EV_CHANGE`). What is read later is all of it (ms).
 */
const UNHEARD = 60;

const { values } = readOptions('dev', { port: { type: 'string', default: '4321', value: 'number' } });
requirePath(process.cwd(), { compiled: false });
requireParts(process.cwd(), ['content', ...CODE], 'write');
const port = readPort(values.port);
setMode('development');
// To read Astro takes seconds on a slow machine.
const { dev } = await import('astro');
try {
  await dev({ integrations: [findingsWhileWriting()], server: { host: '127.0.0.1', port } });
} catch (error) {
  if (!isOfDisk(error)) throw error;
  refuse(
    `The site cannot be served from this folder: ${error.message}`,
    'make room on the disk, or the folder writable, and run it again; or work in a clone of your own',
  );
}

/** Checks the content at the start and after each change: findings in the terminal and over the page, a fresh page when there are none. */
function findingsWhileWriting(): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = server.config.root;
        let findings: Finding[] = [];
        const show = () => {
          const [first] = findings;
          if (first) server.ws.send({ type: 'error', err: overlay(first, findings, root) });
          else server.ws.send({ type: 'full-reload' });
        };
        const check = watchFindings(root, (found) => {
          const before = findings;
          findings = found;
          // The editor’s task reads from the line that names the integration to the line that counts (.vscode/tasks.json).
          if (findings.length > 0) logger.error(`findings:\n\n${formatFindings(findings)}\n\n${summarise(findings)}`);
          else if (before.length > 0) logger.info('findings:\n\nNo findings.');
          if (findings.length + before.length > 0) show();
        });
        // What an editor completes is not worth a server that ends, as on a disk that has become full.
        const tellEditor = () => {
          try {
            writeEditorManifest(root);
          } catch (error) {
            if (!isOfDisk(error)) throw error;
            logger.warn(`The editor is not told which files there are: ${error.message}`);
          }
        };
        check();
        tellEditor();
        // Pages are loaded again when content has changed. A page that is just loading misses that.
        let asked = 0;
        let changed = 0;
        server.middlewares.use((request, _, next) => {
          if (request.headers.accept?.includes('text/html')) asked = performance.now();
          next();
        });
        server.ws.on('connection', () => {
          if (findings.length > 0 || asked < changed) show();
        });
        const takeUp = afterQuiet(UNHEARD, () => {
          changed = performance.now();
          check();
          // Astro keeps which pages there are until it hears this, which its own store of content says.
          for (const { name, hot } of Object.values(server.environments))
            if (name !== 'client') hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
          tellEditor();
        });
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(join(root, 'content'))) takeUp();
        });
      },
    },
  };
}
