import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandAsByNpm } from '../test/command.ts';
import { aPlace, arxivFeed } from '../test/services.ts';

/** The command as npm runs it, against a server on this machine that speaks for every host, or against none. */
async function add(root: string, argv: readonly string[], feed: string | null, environment: NodeJS.ProcessEnv = {}) {
  cpSync('package.json', join(root, 'package.json'));
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['user-agent']);
    response.end(feed ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  if (feed === null) await new Promise((closed) => server.close(closed));
  const env = {
    ...process.env,
    MESOSCALE_LOOPBACK: `http://127.0.0.1:${String(port)}`,
    GITHUB_REPOSITORY: 'your-name/mesoscale',
    ...environment,
  };
  const child = spawn(process.execPath, [...commandAsByNpm('add'), ...argv], { cwd: root, env });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  if (feed !== null) await new Promise((closed) => server.close(closed));
  return { code, ...text, asked };
}

it('writes a file, says who asks, and ends with 0', { timeout: 60_000 }, async () => {
  const place = aPlace();
  const { code, err, asked } = await add(place.root, ['2509.00001'], arxivFeed());
  expect(code).toBe(0);
  expect(err).toContain('Wrote content/sources/arxiv-2509-00001.md.');
  expect(asked).toEqual([
    expect.stringMatching(/^mesoscale\/[\d.]+ \(\+https:\/\/github\.com\/your-name\/mesoscale\)$/),
  ]);
  expect(place.list('sources')).toEqual(['a-source.md', 'arxiv-2509-00001.md']);
});

it('writes nothing, says what to do, and ends with 1 where nobody answers', { timeout: 60_000 }, async () => {
  const place = aPlace();
  const { code, out, err } = await add(place.root, ['2509.00001'], null);
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: 'Asking arXiv for 2509.00001 …\narXiv cannot be reached (ECONNREFUSED)\n   fix: try again later, or start the file by hand with  --offline\n',
  });
  expect(place.list('sources')).toEqual(['a-source.md']);
});

it('ends with 2 where it is not understood', { timeout: 60_000 }, async () => {
  const { code, err } = await add(aPlace().root, ['nonsense'], null);
  expect(code).toBe(2);
  expect(err).toContain('“nonsense” is not something that can be added');
});

it('reads a text from the folder in which it was called', { timeout: 60_000 }, async () => {
  const place = aPlace();
  mkdirSync(join(place.root, 'notes'));
  writeFileSync(join(place.root, 'notes/essay.md'), 'The text of the essay.\n');
  const root = realpathSync(place.root);
  const npm = { INIT_CWD: join(root, 'notes'), npm_package_json: join(root, 'package.json') };
  const { err } = await add(place.root, ['2509.00001', '--text', 'essay.md'], arxivFeed(), npm);
  expect(err).toContain('Wrote content/sources/arxiv-2509-00001.md.');
  expect(place.read('content/sources/arxiv-2509-00001.md')).toContain('The text of the essay.');
});

it('does nothing, and says so, where npm took an option for itself', { timeout: 60_000 }, async () => {
  const place = aPlace();
  const npm = { npm_lifecycle_event: 'add', npm_config_dry_run: 'true' };
  const { code, out, err } = await add(place.root, ['2509.00001'], arxivFeed(), npm);
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'npm took --dry-run for itself\n   fix: put “--” in front of it: npm run add -- …\n',
  });
  expect(place.list('sources')).toEqual(['a-source.md']);
});
