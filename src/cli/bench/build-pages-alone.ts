import { join } from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { keepRenderer } from '../../load/kept-renderer.ts';
import { readContent } from '../../load/read-content.ts';
import { readRepository } from '../../load/read-repository.ts';
import { renderPages } from '../build/render-pages.ts';

/**
 * What other site builders do with the same content: it is read, checked, and rendered as pages, in the working
 * directory, with nothing kept, nothing beside the pages, and nothing read back.
 */
process.env['NODE_ENV'] = 'production';
const root = process.cwd();
const content = readContent(root);
const findings = checkContent(content);
if (findings.length > 0) throw new Error(`${String(findings.length)} findings`);
const { corpus, ledger, versions } = content;
const home = { site: 'https://bench.example', base: '/' };
const opened = { corpus, home, ledger, versions, repository: readRepository(root, process.env) };
await renderPages(await keepRenderer(root, home), join(root, 'pages-alone'), opened);
