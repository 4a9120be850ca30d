import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkDeployedSite, readManifest } from '../checks/check-deployed-site.ts';
import { MANIFEST } from '../digest/site-manifest.ts';
import { listOf } from '../digest/wording.ts';
import { hashFolder } from '../build/read-site.ts';
import { asTyped } from './as-typed.ts';
import { fetchBytes, fetchSite } from './fetch-site.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { reportFindings } from './report.ts';

/** A hundred thousand files, with long paths. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;

const { values, words } = readOptions('verify', { hash: { type: 'string', value: 'hash' } }, ['folder-or-address?']);
const [named] = words;
const host = named !== undefined && /^[a-z][a-z0-9+.-]+:\/\//i.test(named) ? hostAt(named) : null;
const place = named === undefined ? 'dist' : host ? named : asTyped(named);

const read = readManifest(host ? await fetchManifest(host) : manifestIn(place), values.hash ?? null);
if ('findings' in read) {
  reportFindings(read.findings);
} else {
  const { hash, files } = read.manifest;
  const { found, unserved } = host ? await fetchSite(host, files) : { found: hashFolder(place), unserved: [] };
  const checked = files.filter(({ path }) => !unserved.includes(path));
  const findings = checkDeployedSite(checked, found);
  if (findings.length > 0) {
    reportFindings(findings);
  } else {
    const but =
      unserved.length > 0 ? ` (not asked for ${listOf(unserved)}, which a host reads and does not serve)` : '';
    console.log(
      `All ${String(checked.length)} files at ${place} are as ${MANIFEST} has them${but}.\nThe hash of its files is ${hash}.`,
    );
  }
}

function manifestIn(folder: string): string | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    refuse(
      `There is no folder ${folder}`,
      'build the site first (npm run build), name a folder that was built, or an address that starts with https://',
    );
  const file = join(folder, MANIFEST);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The address with a slash at its end. Nothing is fetched in the clear but from this machine. */
function hostAt(written: string): URL {
  const address = URL.parse(written.endsWith('/') ? written : `${written}/`);
  const isHere = address !== null && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(address.hostname);
  if (address?.protocol === 'https:' || (address?.protocol === 'http:' && isHere)) return address;
  return refuse(
    `A site cannot be verified at “${written}”`,
    'write an address that starts with https:// (http:// is for this machine alone)',
  );
}

async function fetchManifest(address: URL): Promise<string | null> {
  const fetched = await fetchBytes(new URL(MANIFEST, address), LONGEST_MANIFEST);
  if (fetched === null) return null;
  if (fetched instanceof Uint8Array) return new TextDecoder().decode(fetched);
  return refuse(`${address.href}${MANIFEST} cannot be fetched: ${fetched.problem}`, 'correct the address');
}
