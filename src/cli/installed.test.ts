import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).filter(([, script]) => script.startsWith('node '));

it.each(commands)('%s ends in a sentence with a mend where nothing is installed', (_, script) => {
  expect(outcomeOf(script, aClone())).toEqual({
    status: 2,
    stdout: '',
    stderr: 'The packages that the project needs are not installed\n   fix: run  npm ci\n',
  });
});

it.each(commands)('%s ends in a sentence with a mend where Node.js is too old', (_, script) => {
  const root = aClone();
  mkdirSync(join(root, 'node_modules/astro'), { recursive: true });
  // What makes an older one too old is that it does not strip types.
  expect(outcomeOf(script, root, '--no-experimental-strip-types')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Node.js ${process.version} is too old, and the newer one that the project brings is not there\n   fix: run  npm ci  without --omit=optional; where it brings none for this machine, install Node.js 24\n`,
  });
});

/** Of a clone in which nothing is installed as much as a command reads there; removed when the test ends. */
function aClone(): string {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-clone-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  cpSync('src/cli/installed.js', join(root, 'src/cli/installed.js'));
  return root;
}

/** What a line of `scripts` comes to in that folder, with this Node.js. */
function outcomeOf(script: string, root: string, options = '') {
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync(script, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, NODE_OPTIONS: options },
  });
  return { status, stdout, stderr };
}
