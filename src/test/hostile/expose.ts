import { parseArgs } from 'node:util';
import { createAddresses } from '../../digest/addresses.ts';
import { rawFiles } from '../../exports/raw-files.ts';
import { openShare } from '../../build/site-share.ts';
import { writeFilesBesidePages } from '../../build/files-beside-pages.ts';
import { renderPages } from '../../build/render-pages.ts';
import { keepRenderer } from '../../build/kept-renderer.ts';
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
const share = openShare(out);
await renderPages(await keepRenderer(root, home), share, opened);
await writeFilesBesidePages(opened, share);
for (const { path, text } of rawFiles(content.files, createAddresses(home))) share.write(path, text());
