import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { findStrays } from './find-strays.ts';
import { listFiles } from './read-content.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';
const CONTENT = 'expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md';
const PUBLIC = 'expected a style sheet, a font, a picture or a plain text';
const LINK = 'A symbolic link, which could bring in any file of the machine';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  write('public/icon.svg', SVG);
  write('public/fonts/serif.woff2');
  write('content/claims/a-claim.md');
});

const LEDGER = 'content/permalinks.txt';
const strays = () => findStrays(root, (path) => path.endsWith('.md') || path === LEDGER, LEDGER);

it('passes the files that are read, and those that are published', () => {
  expect(strays()).toEqual([]);
});

it('finds links in both folders, and folders that are links', () => {
  symlinkSync('/etc/hostname', join(root, 'content/claims/b-claim.md'));
  symlinkSync('/etc', join(root, 'public/etc'));
  expect(strays()).toEqual([
    { path: 'content/claims/b-claim.md', reason: LINK, expected: CONTENT },
    { path: 'public/etc', reason: LINK, expected: PUBLIC },
  ]);
});

it('finds what is neither a file nor a folder, and does not wait for it', () => {
  execFileSync('mkfifo', [join(root, 'content/claims/b-claim.md')]);
  expect(strays()).toEqual([
    { path: 'content/claims/b-claim.md', reason: 'Neither a file nor a folder', expected: CONTENT },
  ]);
});

it('reads nothing through a folder that is a link', () => {
  mkdirSync(join(root, 'elsewhere'));
  write('elsewhere/a-source.md');
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/sources'));
  expect(listFiles(root, 'sources')).toEqual([]);
  rmSync(join(root, 'content'), { recursive: true });
  symlinkSync(join(root, 'elsewhere'), join(root, 'content'));
  expect(listFiles(root, 'essays')).toEqual([]);
  expect(strays()).toEqual([{ path: 'content', reason: LINK, expected: 'expected a folder' }]);
});

it('finds a file in the place of a folder', () => {
  for (const folder of ['content', 'public']) {
    rmSync(join(root, folder), { recursive: true });
    write(folder);
  }
  const [reason, expected] = ['Not a folder', 'expected a folder'];
  expect(strays()).toEqual([
    { path: 'content', reason, expected },
    { path: 'public', reason, expected },
  ]);
});

it.each(['index.html', 'a.js', '_headers', '.htaccess', 'a.svgz', 'a.xml', 'a.gif', 'a.avif', 'svg', 'a.SVG'])(
  'finds public/%s, which is of no kind that is published',
  (name) => {
    write(`public/${name}`);
    expect(strays()).toEqual([
      { path: `public/${name}`, reason: 'A file of a kind that is not published', expected: PUBLIC },
    ]);
  },
);

it.each([
  ['<script>alert(1)</script>', '<script>'],
  ['<a xlink:href="javascript:alert(1)"><path/></a>', '<a>'],
  ['<foreignObject><body/></foreignObject>', '<foreignObject>'],
  ['<image href="https://host.invalid/a.png"/>', '<image>'],
  ['<use href="#a"/>', '<use>'],
  ['<animate attributeName="href"/>', '<animate>'],
  ['<style>@import "https://host.invalid"</style>', '<style>'],
  ['<path onload="alert(1)"/>', 'onload="…"'],
  ['<path fill="url(https://host.invalid/a)"/>', 'fill="…"'],
  ['<path style="color:red"/>', 'style="…"'],
  ['<?xml-stylesheet href="a.xsl"?>', '<?xml-stylesheet>'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<!DOCTYPE>'],
])('finds what a picture holds besides shapes: %s', (markup, what) => {
  write('public/icon.svg', SVG.replace('<path', `${markup}<path`));
  expect(strays()).toEqual([
    { path: 'public/icon.svg', reason: `A picture that holds more than shapes: ${what}`, expected: PUBLIC },
  ]);
});

it('finds a file that is too large to be published', () => {
  write('public/a.txt', 'a'.repeat(4 * 1024 * 1024 + 1));
  expect(strays()).toEqual([
    { path: 'public/a.txt', reason: 'The file has more than 4194304 bytes', expected: PUBLIC },
  ]);
});

it('lets the ledger be larger than other files, and finds one that is too large', () => {
  write(LEDGER, 'a'.repeat(4 * 1024 * 1024 + 1));
  expect(strays()).toEqual([]);
  write(LEDGER, 'a'.repeat(32 * 1024 * 1024 + 1));
  expect(strays()).toEqual([{ path: LEDGER, reason: 'The file has more than 33554432 bytes', expected: CONTENT }]);
});

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
