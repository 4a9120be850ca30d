import { expect, it } from 'vitest';
import { buildManifest, formatManifest, type FoundFile } from '../digest/site-manifest.ts';
import { formatFindings } from '../reporters/text.ts';
import { message } from '../test/builders.ts';
import { checkDeployedSite, readManifest } from './check-deployed-site.ts';

const A = { bytes: 1, sha256: 'a'.repeat(64) };
const B = { bytes: 2, sha256: 'b'.repeat(64) };
const MANIFEST = buildManifest(new Map(Object.entries({ 'index.html': A, 'map/index.html': B })));
const TEXT = formatManifest(MANIFEST);

/** Paths that lead out of the site, or that a host or a disk reads as something else. */
const PATHS = ['../index.html', 'map/../index.html', 'map/..', '/index.html', 'map/', 'map//index.html', 'map\\\\a'];

const read = (...args: Parameters<typeof readManifest>) => {
  const result = readManifest(...args);
  return 'findings' in result ? formatFindings(result.findings) : result.manifest;
};
const check = (found: Record<string, FoundFile>) =>
  formatFindings(checkDeployedSite(MANIFEST.files, new Map(Object.entries(found))));

it('reads the manifest of a site, by its hash too', () => {
  expect(read(TEXT)).toEqual(MANIFEST);
  expect(read(TEXT, MANIFEST.hash)).toEqual(MANIFEST);
});

it('reports a manifest that is not there, cannot be read, or is of another site', () => {
  expect(read(null)).toBe(message`
    hashes.json:1:1  There is no list of hashes  site-is-as-built
       fix: deploy the whole folder that the build made
  `);
  for (const text of [
    '<!doctype html>',
    '{}',
    TEXT.slice(0, -5),
    ...PATHS.map((path) => TEXT.replace('map/index.html', path)),
  ])
    expect(read(text)).toBe(message`
      hashes.json:1:1  The list of hashes cannot be read  site-is-as-built
         fix: build again and deploy the whole folder
    `);
  expect(read(TEXT, 'c'.repeat(64))).toBe(message`
    hashes.json:1:1  It is not the site with this hash  site-is-as-built
       expected  ${'c'.repeat(64)}
       found  ${MANIFEST.hash}
       fix: build again and deploy the whole folder
  `);
});

it('reports a manifest in which a line was changed or taken out', () => {
  expect(read(TEXT.replaceAll('b', 'c'))).toContain('The list of hashes cannot be read');
  expect(read(TEXT.replace(A.sha256, B.sha256))).toBe(message`
    hashes.json:1:1  The list of hashes was altered  site-is-as-built
       expected  ${MANIFEST.hash}
       found  ${buildManifest(new Map(Object.entries({ 'index.html': B, 'map/index.html': B }))).hash}
       fix: build again and deploy the whole folder
  `);
  expect(read(TEXT.replace(/^.*"map.*\n/m, '').replace(/,\n {2}\]/, '\n  ]'))).toContain('was altered');
});

it('accepts the files of the manifest, with the manifest itself', () => {
  expect(check({ 'index.html': A, 'map/index.html': B, 'hashes.json': A })).toBe('');
});

it('reports files that are missing, altered, unreadable or added', () => {
  expect(check({ 'index.html': B, 'old.html': A })).toBe(message`
    index.html:1:1  The file was altered  site-is-as-built
       expected  one byte with SHA-256 ${A.sha256}
       found  two bytes with SHA-256 ${B.sha256}
       fix: deploy the whole folder again

    map/index.html:1:1  The file is missing  site-is-as-built
       fix: deploy the whole folder again

    old.html:1:1  A file that the build did not make  site-is-as-built
       fix: remove it, or deploy the folder anew
  `);
  expect(check({ 'index.html': A, 'map/index.html': { problem: 'the host answered 503' } })).toBe(message`
    map/index.html:1:1  The file cannot be read  site-is-as-built
       the host answered 503
       fix: deploy the whole folder again
  `);
});
