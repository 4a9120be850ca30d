import { parseArgs } from 'node:util';
import { writeFilesBesidePages } from '../../cli/build/files-beside-pages.ts';
import { renderPages } from '../../cli/build/render-pages.ts';
import { joinFolders } from '../../load/join-folders.ts';
import { keepRenderer } from '../../load/kept-renderer.ts';
import { openContent } from '../../load/open-content.ts';
import { readContent } from '../../load/read-content.ts';
import { site } from '../../site.ts';

// Builds the site of the folder that it is run in without holding the content to any rule, so that only the walls
// behind the checks stand between content and page. Nothing of what it builds is ever published.
const { positionals } = parseArgs({ allowPositionals: true });
const [out = ''] = positionals;
const root = process.cwd();
const home = { site: site.address, base: '/' };
const content = readContent(root);
const opened = openContent(content, root, home);
await renderPages(await keepRenderer(root, home), out, opened);
await writeFilesBesidePages(content.files, opened, `${out}.beside`);
joinFolders(out, `${out}.beside`);
