import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildManifest, formatManifest } from '../digest/site-manifest.ts';
import { readSite } from '../test/read-site.ts';
import { message } from '../test/builders.ts';
import { commandAsByNpm, commandEnvironment } from '../test/command.ts';
import { serve } from '../test/site/serve.ts';

let folder: string;
let hash: string;
let closing: (() => void)[];

beforeEach(() => {
  closing = [];
  folder = mkdtempSync(join(tmpdir(), 'mesoscale-verify-'));
  mkdirSync(join(folder, 'claims/über uns'), { recursive: true });
  for (const file of ['index.html', '404.html', 'claims/über uns/index.html', 'a.json', '_headers'])
    writeFileSync(join(folder, file), `words of ${file}`);
  const manifest = buildManifest(readSite(folder, '/').files);
  writeFileSync(join(folder, 'hashes.json'), formatManifest(manifest));
  hash = manifest.hash;
});

afterEach(() => {
  for (const close of closing) close();
  rmSync(folder, { recursive: true });
});

const write = (file: string, words: string) => {
  writeFileSync(join(folder, file), words);
};

it('says that a folder is as it was built', async () => {
  expect(await verify(folder, '--hash', hash)).toEqual({
    code: 0,
    stdout: `All 5 files at ${folder} are as hashes.json has them.\nThe hash of its files is ${hash}.\n`,
    stderr: '',
  });
});

it('refuses a folder that is whole and not the one that was meant', async () => {
  const { code, stderr } = await verify(folder, '--hash', 'c'.repeat(64));
  expect(code).toBe(1);
  expect(stderr).toContain('It is not the site with this hash');
});

it('reports what is missing, altered and added in a folder', async () => {
  rmSync(join(folder, '404.html'));
  write('a.json', 'other words');
  write('x.html', 'more');
  const { code, stderr } = await verify(folder);
  expect(code).toBe(1);
  expect(stderr.match(/^\S.*$/gm)).toEqual([
    '404.html:1:1  The file is missing  site-is-as-built',
    'a.json:1:1  The file was altered  site-is-as-built',
    'x.html:1:1  A file that the build did not make  site-is-as-built',
    'three findings in three files.',
  ]);
});

it('says that a host serves what was built, below a base path too', async () => {
  const { origin, close } = await serve(folder, '/some/base/');
  closing.push(close);
  expect(await verify(`${origin}/some/base`)).toEqual({
    code: 0,
    stdout: `All 4 files at ${origin}/some/base are as hashes.json has them (not asked for _headers, which a host reads and does not serve).\nThe hash of its files is ${hash}.\n`,
    stderr: '',
  });
});

it('reports what a host serves otherwise', async () => {
  write('index.html', 'other words');
  write('a.json', 'w');
  rmSync(join(folder, 'claims/über uns/index.html'));
  const { origin, close } = await serve(folder);
  closing.push(close);
  const { code, stderr } = await verify(`${origin}/`);
  expect(code).toBe(1);
  expect(stderr.match(/^\S.*$/gm)).toEqual([
    'a.json:1:1  The file was altered  site-is-as-built',
    'claims/über uns/index.html:1:1  The file is missing  site-is-as-built',
    'index.html:1:1  The file was altered  site-is-as-built',
    'three findings in three files.',
  ]);
});

it('reports a host that fails, sends too much, leads elsewhere, or has no list of hashes', async () => {
  const elsewhere = await serve(folder);
  const manifest = formatManifest(buildManifest(readSite(folder, '/').files));
  const address = await listen((request, response) => {
    const path = request.url ?? '';
    if (path === '/hashes.json') response.end(manifest);
    else if (path === '/a.json') response.writeHead(503).end();
    else if (path === '/') response.end('words without an end'.repeat(1000));
    else response.writeHead(302, { location: `${elsewhere.origin}/404.html` }).end();
  });
  closing.push(elsewhere.close);
  const { stderr } = await verify(address);
  expect(stderr).toBe(message`
    404.html:1:1  The file cannot be read  site-is-as-built
       the host leads to ${elsewhere.origin}/404.html
       fix: deploy the whole folder again

    a.json:1:1  The file cannot be read  site-is-as-built
       the host answered 503
       fix: deploy the whole folder again

    claims/über uns/index.html:1:1  The file cannot be read  site-is-as-built
       the host leads to ${elsewhere.origin}/404.html
       fix: deploy the whole folder again

    index.html:1:1  The file cannot be read  site-is-as-built
       the host sent more than 19 bytes
       fix: deploy the whole folder again

    four findings in four files.

  `);
  const empty = await listen((_, response) => response.writeHead(404).end());
  expect((await verify(empty)).stderr).toContain('There is no list of hashes  site-is-as-built');
});

it.each([
  ['ftp://example.org/', 'A site cannot be verified at “ftp://example.org/”'],
  ['http://example.org', 'A site cannot be verified at “http://example.org”'],
  ['http://127.0.0.1.example.org', 'A site cannot be verified at “http://127.0.0.1.example.org”'],
])('asks no host in the clear, such as %s', async (place, reason) => {
  expect(await verify(place)).toEqual({
    code: 2,
    stdout: '',
    stderr: `${reason}\n   fix: write an address that starts with https:// (http:// is for this machine alone)\n`,
  });
});

it('answers a folder that is not there, and a host that does not answer, with a mend', async () => {
  expect((await verify('no-such-folder')).stderr).toBe(
    'There is no folder no-such-folder\n   fix: build the site first (npm run build), name a folder that was built, or an address that starts with https://\n',
  );
  const address = await listen((request) => request.destroy());
  expect(await verify(address)).toEqual({
    code: 2,
    stdout: '',
    stderr: `${address}/hashes.json cannot be fetched: other side closed\n   fix: correct the address\n`,
  });
});

/** Runs the command; not in this process, which answers its requests. */
async function verify(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [...commandAsByNpm('verify'), ...args], { env: commandEnvironment() });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (output.stdout += String(data)));
  child.stderr.on('data', (data) => (output.stderr += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...output };
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
