import { parseArgs } from 'node:util';
import { build } from 'astro';
import { checkBuiltSite } from '../checks/check-built-site.ts';
import { parseLedger } from '../digest/permalinks.ts';
import { checkContent } from '../checks/check-content.ts';
import { createAddresses } from '../digest/addresses.ts';
import { buildGraph } from '../digest/graph.ts';
import { searchRecords } from '../exports/search-records.ts';
import { discard, openPrivateFolder, publish } from '../load/publish.ts';
import { readContent } from '../load/read-content.ts';
import { readSite } from '../load/read-site.ts';
import { writeSearchIndex } from '../load/search-index.ts';
import { site as digest } from '../site.ts';
import { reportFindings } from './report.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
    site: { type: 'string', default: process.env['SITE_URL'] ?? '' },
  },
});

const content = readContent(process.cwd());
const findings = checkContent(content);
if (findings.length > 0) reportFindings(findings);
else await buildSite(values);

/** Builds into a private folder, verifies what was built, and only then publishes it. */
async function buildSite({ out, base, site }: typeof values): Promise<void> {
  const folder = openPrivateFolder(out);
  try {
    await build({ outDir: folder, base, logLevel: 'warn', ...(site !== '' && { site }) });
    const addresses = createAddresses({ site: site === '' ? null : site, base });
    await writeSearchIndex(folder, searchRecords(buildGraph(content.corpus), addresses), digest.language);
    const built = readSite(folder, base);
    const faults = checkBuiltSite(built, parseLedger(content.ledger).permalinks);
    if (faults.length > 0) {
      reportFindings(faults);
      return;
    }
    publish(folder, out);
    console.log(`${String(built.pages.length)} pages in ${out}/, every link and fragment followed.`);
  } finally {
    if (process.exitCode !== undefined) discard(folder);
  }
}
