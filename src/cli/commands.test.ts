import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { message } from '../test/builders.ts';
import { commandAsByNpm, onFaultyDisk } from '../test/command.ts';

/** A disk to which a folder is another user’s. */
const REFUSED = { answer: 'EACCES', at: 1, lasts: true } as const;

/** Which no module is read from. */
const VERSIONS = resolve('content/versions');

it.each([
  ['check', ['--fxi'], 'check has no option --fxi', 'did you mean --fix?'],
  [
    'check',
    ['content'],
    'check does not know what to do with “content”',
    'the form is  npm run check -- [--fix] [--base <revision>] [--format text|json|github]',
  ],
  ['build', ['--base', 'digest'], 'The base path cannot be “digest”', 'write --base /digest'],
  [
    'build',
    ['--site', 'example.org'],
    'The site’s address cannot be “example.org”',
    'write --site with a full address, as in https://example.org',
  ],
  ...['/é/', '/a b/', '/a%20b/', '/a/../b/', '/a?b'].map((base): [string, string[], string, string] => [
    'build',
    ['--base', base],
    `The base path cannot be “${base}”`,
    'write its parts in the letters a to z, digits, “-”, “.”, “_” and “~” alone, as in --base /digest/',
  ]),
  [
    'build',
    ['--site', 'https://host.example/sub'],
    'The site’s address cannot be “https://host.example/sub”',
    'write --site https://host.example; the path below it is said by --base, as in --base /sub',
  ],
  ...['https://host.example/?a', 'https://name@host.example', 'https://host.example/#'].map(
    (site): [string, string[], string, string] => [
      'build',
      ['--site', site],
      `The site’s address cannot be “${site}”`,
      'write --site https://host.example',
    ],
  ),
  ['preview', ['--out', 'no-such-folder'], 'There is no built site in no-such-folder', 'run  npm run build'],
  ['preview', ['--out', 'package.json'], 'There is no built site in package.json', 'run  npm run build'],
  ['preview', ['--base', 'digest'], 'The base path cannot be “digest”', 'write --base /digest'],
  ...['http', '65536', '1e3', '80.5'].map((port): [string, string[], string, string] => [
    'preview',
    ['--port', port],
    `--port cannot be “${port}”`,
    'write --port with a number below 65536; 0 takes any that is free',
  ]),
  ['start', ['--prot', '4000'], 'start has no option --prot', 'did you mean --port?'],
  ['start', ['--base', 'digest'], 'The base path cannot be “digest”', 'write --base /digest'],
  [
    'start',
    ['--port', 'http'],
    '--port cannot be “http”',
    'write --port with a number below 65536; 0 takes any that is free',
  ],
  ['diff', [], 'diff needs <base>', 'the form is  npm run diff -- <base> [<head>] [--format text|json|markdown]'],
  ['schemas', ['all'], 'schemas does not know what to do with “all”', 'the form is  npm run schemas'],
  ['watch', ['--to', 'x'], 'watch has no option --to', 'the form is  npm run watch -- [--out <file>]'],
  ['dev', ['--open'], 'dev has no option --open', 'the form is  npm run dev -- [--port <number>]'],
])('%s %j ends in a sentence with a mend', (command, args, reason, fix) => {
  const { status, stdout, stderr } = run(command, args);
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${reason}\n   fix: ${fix}\n` });
});

it('looks for a folder where npm was called, and not in the folder of package.json', () => {
  const { stderr } = spawnSync(process.execPath, [...commandAsByNpm('preview'), '--out', 'no-such-folder'], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: resolve('src'), npm_package_json: resolve('package.json') },
  });
  expect(stderr).toBe(`There is no built site in ${join('src', 'no-such-folder')}\n   fix: run  npm run build\n`);
});

it('build ends in a sentence with a mend where a part of what it reads is not there', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'content'));
  const { status, stdout, stderr } = spawnSync(process.execPath, commandAsByNpm('build'), {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no public in this folder\n   fix: build in the folder of the repository; bring back what was removed there:  git checkout -- public\n',
  });
});

it.each([
  ['add', 'package.json', 'add'],
  ['check', 'content', 'check'],
  ['dev', 'content', 'write'],
  ['schemas', 'content', 'write them'],
  ['watch', 'content', 'watch'],
])(
  '%s ends in a sentence with a mend in a folder that is none of the repository, and writes nothing there',
  (command, part, act) => {
    const folder = aFolder();
    const { status, stdout, stderr } = spawnSync(process.execPath, commandAsByNpm(command), {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr, left: readdirSync(folder) }).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no ${part} in this folder\n   fix: ${act} in the folder of the repository; bring back what was removed there:  git checkout -- ${part}\n`,
      left: [],
    });
  },
);

it.each([
  ...['#', '?', '*', '"'].flatMap((sign) => [
    ['build', sign, '" # % * ?'],
    ['dev', sign, '" # * ?'],
  ]),
  ['build', '%', '" # % * ?'],
])(
  '%s ends in a sentence with a mend in a folder with a %s in its path, and writes nothing there',
  (command, sign, all) => {
    const folder = join(realpathSync(aFolder()), `my digest ${sign}1 (é)`);
    mkdirSync(folder);
    const { status, stdout, stderr } = spawnSync(process.execPath, commandAsByNpm(command), {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr, left: readdirSync(folder) }).toEqual({
      status: 2,
      stdout: '',
      stderr: `Astro finds nothing below a folder with “${sign}” in its name: ${folder}\n   fix: move the repository to a path without any of  ${all}\n`,
      left: [],
    });
  },
);

it.each([
  ['schemas', '.vscode/schemas', 'Not every schema could be written', 'run it again'],
  ['dev', '.astro', 'The site cannot be served from this folder', 'run it again; or work in a clone of your own'],
])('%s ends in a sentence with a mend where the disk refuses to be written', (command, named, reason, mend) => {
  const environment = { ...atHomeIn(aFolder()), ...onFaultyDisk({ ...REFUSED, below: process.cwd() }) };
  const { status, stderr } = run(command, [], environment);
  const [first = '', ...others] = stderr.split('\n');
  expect(status).toBe(2);
  expect(first).toContain(`${reason}: EACCES: permission denied, `);
  expect(first).toContain(named);
  expect(others).toEqual([`   fix: make room on the disk, or the folder writable, and ${mend}`, '']);
});

it('preview leaves nothing in the home of whoever runs it, where Astro keeps what it tells its makers', async () => {
  const [home, out] = [aFolder(), aFolder()];
  const args = [...commandAsByNpm('preview'), '--out', out, '--port', '0'];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...atHomeIn(home) } });
  onTestFinished(() => {
    child.kill();
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill();
  await once(child, 'close');
  expect(said.toString()).toMatch(/^The site is at /);
  expect(readdirSync(home)).toEqual([]);
});

it.each([
  ['add', ['evidence', 'a-claim', 'a-source', 'words', '--relation', 'supports', '--note', 'It says so.']],
  ['check', []],
  ['diff', ['HEAD']],
  ['watch', []],
])('%s ends in a sentence with a mend where the disk does not give a part of the content', (command, args) => {
  const { status, stdout, stderr } = run(command, args, onFaultyDisk({ ...REFUSED, below: VERSIONS, ofReading: true }));
  expect({ status, stdout, stderr: withoutNames(stderr) }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'content/versions/….jsonl cannot be read (EACCES)\n   fix: make it readable to you, or restore it\n',
  });
});

it('build finds where the disk does not give a part of what it reads', () => {
  const out = join(aFolder(), 'out');
  const { status, stdout, stderr } = run('build', ['--out', out], {
    ...onFaultyDisk({ ...REFUSED, below: VERSIONS, ofReading: true }),
    GITHUB_ACTIONS: '',
  });
  expect({ status, stdout, stderr: withoutNames(stderr) }).toEqual({
    status: 1,
    stdout: '',
    stderr: message`
      content/versions/….jsonl:1:1  It cannot be read (EACCES)  site-is-swapped-whole
         ${out} is as it was before
         fix: make it readable to you, or restore it

      one finding in one file.

    `,
  });
});

it.each([
  ['bench', '[--pages <numbers>] [--seed <number>] [--checks] [--peers] [--dev] [--reader]'],
  ['build', '[--out <folder>] [--base <path>] [--site <address>]'],
  ['check', '[--fix] [--base <revision>] [--format text|json|github]'],
  ['dev', '[--port <number>]'],
  ['diff', '<base> [<head>] [--format text|json|markdown]'],
  ['preview', '[--out <folder>] [--base <path>] [--port <number>]'],
  ['start', '[--out <folder>] [--base <path>] [--site <address>] [--port <number>]'],
  ['verify', '[<folder-or-address>] [--hash <hash>]'],
  ['watch', '[--out <file>]'],
])('%s prints its form when asked for help', (command, form) => {
  const { status, stdout } = run(command, ['--help']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `npm run ${command} -- ${form}\n` });
});

it('ends as ever where nobody reads to the end what it prints', async () => {
  const child = spawn(process.execPath, [...commandAsByNpm('add'), '--help']);
  // Closed long before the command prints.
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** Which of the stored versions is read first is not what a test is about. */
function withoutNames(said: string): string {
  return said.replace(/(?<=content\/versions\/)[a-z0-9-]+/, '…');
}

/** An empty folder, removed when the test ends. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-parts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** What names the folder of settings on Linux, macOS and Windows. */
function atHomeIn(folder: string): NodeJS.ProcessEnv {
  return { HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder };
}

/** What a command says and how it ends. */
function run(command: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [...commandAsByNpm(command), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}
