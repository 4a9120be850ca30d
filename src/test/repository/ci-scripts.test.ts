import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;

/** A folder with the scripts and, in front of all other commands, an `npm`, a `git` and a `gh` that write down what they are asked. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-ci-'));
  cpSync('.ci', join(root, '.ci'), { recursive: true });
  mkdirSync(join(root, 'bin'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('.ci/pages', () => {
  it.each([
    ['', '/'],
    ['/mesoscale', '/mesoscale'],
  ])('builds with the lockfile, for the path “%s”', (BASE_PATH, base) => {
    pretend('npm', '[ "$1" = ci ] || echo "$SITE_URL $BASE_PATH" >> log');
    expect(run('pages', { BASE_PATH, SITE_URL: 'https://your-name.example' })).toBe(0);
    expect(log()).toEqual(['npm ci --no-progress', 'npm run --silent build', `https://your-name.example ${base}`]);
  });
});

describe('.ci/pull-request', () => {
  beforeEach(() => {
    pretend('git', 'echo 0123456789ab');
  });

  it('writes what changes about what is claimed to the summary, then checks and builds', () => {
    pretend('npm', 'if [ "$3" = diff ]; then echo "## What changed"; fi');
    expect(run('pull-request', { GITHUB_STEP_SUMMARY: join(root, 'summary') })).toBe(0);
    expect(log()).toEqual([
      'git rev-parse --short=12 HEAD^1',
      'npm ci --no-progress',
      'npm run --silent diff -- 0123456789ab HEAD --format markdown',
      'npm run --silent check -- --base 0123456789ab',
      'npm run --silent build',
    ]);
    expect(readFileSync(join(root, 'summary'), 'utf8')).toBe('## What changed\n');
  });

  it('compares with the revision that is named', () => {
    pretend('npm', '');
    expect(run('pull-request', {}, 'main')).toBe(0);
    expect(log()[0]).toBe('git rev-parse --short=12 main');
    expect(log()[2]).toBe('npm run --silent diff -- 0123456789ab HEAD --format markdown');
  });

  it('fails without a build where there are findings', () => {
    pretend('npm', '[ "$3" != check ]');
    expect(run('pull-request', {})).toBe(1);
    expect(log().at(-1)).toBe('npm run --silent check -- --base 0123456789ab');
  });
});

describe('.ci/watch', () => {
  it('writes what has changed, with the lockfile, to where the next job finds it', () => {
    pretend('npm', '[ "$1" = ci ] || echo "A claim" > "$6"');
    expect(run('watch', {})).toBe(0);
    expect(log()).toEqual(['npm ci --no-progress', 'npm run --silent watch -- --out news/report.md']);
    expect(readFileSync(join(root, 'news/report.md'), 'utf8')).toBe('A claim\n');
  });

  it('fails where it could not look', () => {
    pretend('npm', '[ "$3" != watch ]');
    expect(run('watch', {})).toBe(1);
  });
});

describe('.ci/tell', () => {
  const list =
    'gh issue list --app github-actions --state open --search in:title "Sources have changed" --json number,title --jq map(select(.title == "Sources have changed")) | .[0].number // empty';

  it('opens an issue where something has changed and none is open', () => {
    report('A claim\n');
    pretend('gh', '[ "$2" != create ] || cat "$6" >> log');
    expect(run('tell', {})).toBe(0);
    expect(log()).toEqual([list, 'gh issue create --title Sources have changed --body-file news/report.md', 'A claim']);
  });

  it('brings the open issue up to date', () => {
    report('A claim\n');
    pretend('gh', '[ "$2" != list ] || echo 7');
    expect(run('tell', {})).toBe(0);
    expect(log()).toEqual([list, 'gh issue edit 7 --body-file news/report.md']);
  });

  it('closes it where nothing of it is found again, and opens none for nothing', () => {
    report('');
    pretend('gh', '[ "$2" != list ] || echo 7');
    expect(run('tell', {})).toBe(0);
    expect(log()).toEqual([
      list,
      'gh issue close 7 --comment Nothing of this was found again. The log of the workflow “watch” says what could not be looked at.',
    ]);
    rmSync(join(root, 'log'));
    pretend('gh', '');
    expect(run('tell', {})).toBe(0);
    expect(log()).toEqual([list]);
  });

  it('touches no issue where there is no report', () => {
    pretend('gh', '');
    expect(run('tell', {})).toBe(1);
    expect(log()).toEqual([]);
  });
});

/** What `.ci/watch` has found. */
function report(text: string): void {
  mkdirSync(join(root, 'news'));
  writeFileSync(join(root, 'news/report.md'), text);
}

function pretend(command: string, does: string): void {
  const text = `#!/usr/bin/env bash\necho "${command} $*" >> log\n${does}\n`;
  writeFileSync(join(root, 'bin', command), text, { mode: 0o755 });
}

/** Runs a script of .ci and returns its exit code. */
function run(script: string, environment: NodeJS.ProcessEnv, ...args: string[]): number | null {
  const { GITHUB_STEP_SUMMARY = '' } = environment;
  return spawnSync(join(root, '.ci', script), args, {
    env: {
      ...process.env,
      ...environment,
      GITHUB_STEP_SUMMARY,
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
    },
  }).status;
}

function log(): string[] {
  const file = join(root, 'log');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
