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
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { reportFindings } from './report.ts';

const { values } = readOptions('build', {
  out: { type: 'string', default: 'dist', value: 'folder' },
  base: { type: 'string', default: process.env['BASE_PATH'] ?? '/', value: 'path' },
  site: { type: 'string', default: process.env['SITE_URL'] ?? '', value: 'address' },
});
if (!values.base.startsWith('/')) refuse(`The base path cannot be “${values.base}”`, `write --base /${values.base}`);
if (values.site !== '' && !/^https?:$/.test(URL.parse(values.site)?.protocol ?? ''))
  refuse(
    `The site’s address cannot be “${values.site}”`,
    'write --site with a full address, as in https://example.org',
  );

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
