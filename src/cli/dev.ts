import { join } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { Finding } from '../checks/finding.ts';
import { countOf } from '../digest/wording.ts';
import { readContent } from '../load/read-content.ts';
import { formatFinding, formatFindings } from '../reporters/text.ts';
import { readOptions, readPort } from './options.ts';

const { values } = readOptions('dev', { port: { type: 'string', default: '4321', value: 'number' } });
await dev({ integrations: [findingsWhileWriting()], server: { host: '127.0.0.1', port: readPort(values.port) } });

/** Checks the content at the start and after each change: findings in the terminal and over the page, a fresh page when there are none. */
function findingsWhileWriting(): AstroIntegration {
  return {
    name: 'mesoscale-findings',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = server.config.root;
        let findings: Finding[] = [];
        const inspect = () => {
          const before = findings.length;
          findings = checkContent(readContent(root));
          if (findings.length > 0)
            logger.error(`${countOf(findings.length, 'finding')}\n\n${formatFindings(findings)}\n`);
          else if (before > 0) logger.info('No findings.');
        };
        const show = () => {
          const [first] = findings;
          if (first) server.ws.send({ type: 'error', err: overlay(first, findings.length, root) });
          else server.ws.send({ type: 'full-reload' });
        };
        inspect();
        server.ws.on('connection', () => {
          if (findings.length > 0) show();
        });
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(join(root, 'content'))) return;
          inspect();
          show();
        });
      },
    },
  };
}

function overlay(finding: Finding, total: number, root: string) {
  const { file, line, column, rule, reason } = finding;
  const others = total > 1 ? ` (and ${countOf(total - 1, 'more finding')}, in the terminal)` : '';
  return {
    message: `${reason}${others}`,
    stack: '',
    id: join(root, file),
    plugin: rule,
    frame: formatFinding(finding),
    loc: { file: join(root, file), line, column },
  };
}
