import { parseArgs } from 'node:util';
import { build } from 'astro';
import { createAddresses } from '../../digest/addresses.ts';
import { buildGraph } from '../../digest/graph.ts';
import { searchRecords } from '../../exports/search-records.ts';
import { readContent } from '../../load/read-content.ts';
import { writeSearchIndex } from '../../load/search-index.ts';
import { site } from '../../site.ts';

// Builds the site of the folder that it is run in without holding the content to any rule, so that only the walls
// behind the checks stand between content and page. Nothing of what it builds is ever published.
const { positionals } = parseArgs({ allowPositionals: true });
const [out = ''] = positionals;
await build({ outDir: out, logLevel: 'error' });
const records = searchRecords(
  buildGraph(readContent(process.cwd()).corpus),
  createAddresses({ site: null, base: '/' }),
);
await writeSearchIndex(out, records, site.language);
