import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWriter } from '../../build/create-writer.ts';
import { buildManifest, formatManifest, MANIFEST } from '../../digest/site-manifest.ts';
import { removeOthers, takeEarlier } from '../../build/earlier-site.ts';
import { openBuildFolder, publish, refusalOf } from '../../build/publish.ts';
import { createSiteReader } from '../../build/read-site.ts';

/** Publishes a site of two pages with `words` to `out`, through all the steps of a build. */
export function publishWords(out: string, words: string): void {
  const refusal = refusalOf(out);
  if (refusal) throw new Error(refusal.reason);
  const folder = openBuildFolder(out);
  const earlier = takeEarlier(folder);
  const { site, read } = createSiteReader('/');
  const { write, readBack } = createWriter(folder, read);
  for (const page of ['index.html', `${words}/index.html`]) write(page, words);
  readBack();
  removeOthers(folder, earlier, site.files);
  writeFileSync(join(folder, MANIFEST), formatManifest(buildManifest(site.files)));
  publish(folder, out);
}
