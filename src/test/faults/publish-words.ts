import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest, formatManifest, MANIFEST } from '../../digest/site-manifest.ts';
import { removeOthers, takeEarlier } from '../../build/earlier-site.ts';
import { openBuildFolder, publish, refusalOf } from '../../build/publish.ts';
import { openShare } from '../../build/site-share.ts';

/** Publishes a site of two pages with `words` to `out`, through all the steps of a build. */
export function publishWords(out: string, words: string): void {
  const refusal = refusalOf(out);
  if (refusal) throw new Error(refusal.reason);
  const folder = openBuildFolder(out);
  const earlier = takeEarlier(folder);
  const share = openShare(folder);
  for (const page of ['index.html', `${words}/index.html`]) share.write(page, words);
  const { files } = share.finish();
  removeOthers(folder, earlier, files);
  writeFileSync(join(folder, MANIFEST), formatManifest(buildManifest(files)));
  publish(folder, out);
}
