import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest, formatManifest, MANIFEST } from '../../digest/site-manifest.ts';
import { openBuildFolder, publish, refusalOf } from '../../load/publish.ts';
import { readSite } from '../../load/read-site.ts';

/** Publishes a site of two pages with `words` to `out`, through all the steps of a build. */
export function publishWords(out: string, words: string): void {
  const refusal = refusalOf(out);
  if (refusal) throw new Error(refusal.reason);
  const folder = openBuildFolder(out);
  for (const page of ['index.html', 'other.html']) writeFileSync(join(folder, page), words);
  writeFileSync(join(folder, MANIFEST), formatManifest(buildManifest(readSite(folder, '/').files)));
  publish(folder, out);
}

const [out, words] = process.argv.slice(2);
if (import.meta.main && out !== undefined && words !== undefined) publishWords(out, words);
