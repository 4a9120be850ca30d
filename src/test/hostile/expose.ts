import { parseArgs } from 'node:util';
import { build } from 'astro';
import { writeFilesBesidePages } from '../../cli/build/files-beside-pages.ts';
import { joinFolders } from '../../load/join-folders.ts';
import { site } from '../../site.ts';

// Builds the site of the folder that it is run in without holding the content to any rule, so that only the walls
// behind the checks stand between content and page. Nothing of what it builds is ever published.
const { positionals } = parseArgs({ allowPositionals: true });
const [out = ''] = positionals;
await build({ outDir: out, logLevel: 'error' });
await writeFilesBesidePages(process.cwd(), `${out}.beside`, { site: site.address, base: '/' });
joinFolders(out, `${out}.beside`);
