import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDeployedSite, readManifest } from '../../checks/check-deployed-site.ts';
import { MANIFEST } from '../../digest/site-manifest.ts';
import { hashFolder } from '../../build/read-site.ts';

/** What stands at `out`: the hash of a site whose every file is as its manifest has it, `absent`, or `broken`. */
export function siteAt(out: string): string {
  if (!lstatSync(out, { throwIfNoEntry: false })) return 'absent';
  const file = join(out, MANIFEST);
  const read = readManifest(existsSync(file) ? readFileSync(file, 'utf8') : null);
  if ('findings' in read) return 'broken';
  return checkDeployedSite(read.manifest.files, hashFolder(out)).length === 0 ? read.manifest.hash : 'broken';
}
