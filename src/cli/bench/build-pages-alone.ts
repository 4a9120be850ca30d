import { join } from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { readContent } from '../../load/read-content.ts';
import { renderPages } from '../build/render-site.ts';

/**
 * What other site builders do with the same content: it is read, checked, and rendered as pages, in the working
 * directory, with nothing kept, nothing beside the pages, and nothing read back.
 */
process.env['NODE_ENV'] = 'production';
const root = process.cwd();
const findings = checkContent(readContent(root));
if (findings.length > 0) throw new Error(`${String(findings.length)} findings`);
await renderPages(root, join(root, 'pages-alone'), { site: 'https://bench.example', base: '/' });
