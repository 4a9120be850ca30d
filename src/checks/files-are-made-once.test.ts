import { expect, it } from 'vitest';
import type { FileHash } from '../digest/site-manifest.ts';
import { formatFindings } from '../reporters/text.ts';
import { message } from '../test/builders.ts';
import { filesMadeTwice } from './files-are-made-once.ts';

const COPIED: FileHash = { bytes: 1, sha256: 'a'.repeat(64) };
const MADE: FileHash = { bytes: 1, sha256: 'b'.repeat(64) };
const PUBLIC = new Map([
  ['fonts/serif.woff2', COPIED],
  ['icon.svg', COPIED],
]);

/** What is found where one part of a build copies the files, with `files` over them, and another makes `others`. */
function report(files: Record<string, FileHash> = {}, others: Record<string, FileHash> = {}): string {
  const pages = new Map([...PUBLIC, ...Object.entries({ 'index.html': MADE, ...files })]);
  const beside = new Map(Object.entries({ 'graph.json': MADE, ...others }));
  return formatFindings(filesMadeTwice(PUBLIC, [{ files: pages }, { files: beside }]));
}

it('accepts files that are copied as they are', () => {
  expect(report()).toBe('');
});

it.each([
  ['took its place', { 'icon.svg': MADE }, {}],
  ['stands in another part', {}, { 'icon.svg': MADE }],
  ['stands in another part, the same', {}, { 'icon.svg': COPIED }],
])('reports a file under whose name the site makes one that %s', (_, files, others) => {
  expect(report(files, others)).toBe(message`
    public/icon.svg:1:1  The site makes a file of this name itself  files-are-made-once
       fix: rename the file, or remove it
  `);
});
