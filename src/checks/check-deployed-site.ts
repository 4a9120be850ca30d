import { parseJson } from '../digest/parse-json.ts';
import { hashOfAll, MANIFEST, type FileHash, type FoundFile } from '../digest/site-manifest.ts';
import { countOf } from '../digest/wording.ts';
import { siteManifestSchema, type SiteManifest } from '../schema/site-manifest.ts';
import type { Finding } from './finding.ts';

/** A manifest that can be relied upon, or what is wrong with it. */
export type ReadManifest = { manifest: SiteManifest } | { findings: Finding[] };

/**
 * Reads the manifest of a deployed site (null where it has none), and holds it to its own hash and, where it is known,
 * to the hash that the build printed.
 */
export function readManifest(text: string | null, expectedHash: string | null = null): ReadManifest {
  if (text === null) return fault('There is no list of hashes', [], 'deploy the whole folder that the build made');
  const again = 'build again and deploy the whole folder';
  const parsed = siteManifestSchema.safeParse(parseJson(text));
  if (!parsed.success) return fault('The list of hashes cannot be read', [], again);
  const { data } = parsed;
  const hash = hashOfAll(data.files);
  if (hash !== data.hash)
    return fault('The list of hashes was altered', [`expected  ${data.hash}`, `found  ${hash}`], again);
  if (expectedHash !== null && expectedHash !== hash)
    return fault('It is not the site with this hash', [`expected  ${expectedHash}`, `found  ${hash}`], again);
  return { manifest: data };
}

/** Where the deployed files are not those of the manifest: one that is missing, altered or was added. */
export function checkDeployedSite(files: SiteManifest['files'], found: ReadonlyMap<string, FoundFile>): Finding[] {
  const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  return [
    ...files.flatMap((file) => difference(file, found.get(file.path))),
    ...[...found.keys()]
      .filter((path) => !listed.has(path))
      .map((path) => finding(path, 'A file that the build did not make', [], 'remove it, or deploy the folder anew')),
  ];
}

function difference(file: SiteManifest['files'][number], found: FoundFile | undefined): Finding[] {
  const fix = 'deploy the whole folder again';
  if (found === undefined) return [finding(file.path, 'The file is missing', [], fix)];
  if ('problem' in found) return [finding(file.path, 'The file cannot be read', [found.problem], fix)];
  if (found.sha256 === file.sha256) return [];
  return [
    finding(file.path, 'The file was altered', [`expected  ${describe(file)}`, `found  ${describe(found)}`], fix),
  ];
}

function fault(reason: string, details: string[], fix: string): ReadManifest {
  return { findings: [finding(MANIFEST, reason, details, fix)] };
}

function finding(file: string, reason: string, details: string[], fix: string): Finding {
  return { rule: 'site-is-as-built', file, line: 1, column: 1, reason, details, fix };
}

function describe({ bytes, sha256 }: FileHash): string {
  return `${countOf(bytes, 'byte')} with SHA-256 ${sha256}`;
}
