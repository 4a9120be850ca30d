import { join } from 'node:path';
import { checkContent } from '../../checks/check-content.ts';
import { keepRenderer } from '../../load/kept-renderer.ts';
import { readContent } from '../../load/read-content.ts';
import { readRepository } from '../../load/read-repository.ts';
import { viewDigest } from '../../views/digest.ts';
import { createWriter } from '../build/create-writer.ts';
import { renderPages } from '../build/render-pages.ts';
import { writeSearch } from '../build/write-search.ts';

/**
 * What other site builders do with the same content: it is read, checked, and rendered as pages, in the working
 * directory, with nothing kept, nothing beside the pages but the search index where the argument is `search`, and
 * nothing read back.
 */
process.env['NODE_ENV'] = 'production';
const root = process.cwd();
const content = readContent(root);
const findings = checkContent(content);
if (findings.length > 0) throw new Error(`${String(findings.length)} findings`);
const { corpus, ledger, versions } = content;
const home = { site: 'https://bench.example', base: '/' };
const opened = { corpus, home, ledger, versions, repository: readRepository(root, process.env) };
const folder = join(root, 'pages-alone');
await Promise.all([
  keepRenderer(root, home).then((renderer) => renderPages(renderer, folder, opened)),
  ...(process.argv[2] === 'search' ? [writeSearch(viewDigest(opened), createWriter(folder))] : []),
]);
