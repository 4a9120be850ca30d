import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../checks/finding.ts';
import { CLAIM, claimFile, contentFrom, quotation, SOUND_FILES, sourceFile, TOPIC } from '../test/builders.ts';
import { commandAsByNpm, onFaultyDisk } from '../test/command.ts';
import type { Fault } from '../test/faults/faulty-disk.ts';

const COMMAND = commandAsByNpm('check');
const LEDGER = 'content/permalinks.txt';
const STORED = 'content/versions/a-claim.jsonl';
const OTHER = 'content/claims/another-claim.md';

/** Claims of which one links to another, and which rest on two sources in different ways, with their ledger and stored versions. */
const FILES = {
  ...SOUND_FILES,
  'content/sources/another-source.md': sourceFile({
    shortTitle: 'Another source',
    body: 'These are the words of the source, as another heard them.',
  }),
  [OTHER]: claimFile({
    statement: 'Another claim is a sentence.',
    evidence: [quotation(), quotation({ source: 'another-source' })],
    links: [{ to: 'a-claim', type: 'refines', note: 'It is more exact.' }],
  }),
  'content/claims/fourth-claim.md': claimFile({
    statement: 'A fourth claim is a sentence.',
    evidence: [quotation({ source: 'another-source' }), quotation({ relation: 'qualifies' })],
  }),
  'content/claims/third-claim.md': claimFile({
    statement: 'A third claim is a sentence.',
    evidence: [quotation({ source: 'another-source' })],
  }),
};
const { ledger, versions } = contentFrom(FILES);

let root: string;

/** A repository in which all of that is committed. */
beforeEach(() => {
  // As a process that is started there names it: on macOS the folder of temporary files is a link.
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mesoscale-check-')));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  write(LEDGER, ledger);
  for (const [id, lines] of versions) write(`content/versions/${id}.jsonl`, lines.map((line) => `${line}\n`).join(''));
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=your-name', '-c', 'user.email=you@example.org', 'commit', '-qm', 'Publish');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('runs as one file, also where a large file is read on trial in a thread of its own', () => {
  edit(TOPIC, /$/, `\n${`${'A word. '.repeat(100)}\n\n`.repeat(120)}`);
  expect(check()).toMatchObject({ code: 0 });
  expect(existsSync('node_modules/.cache/commands/check.mjs')).toBe(true);
});

it('says how much was checked where nothing is wrong', () => {
  const { code, text } = check('--base', 'HEAD');
  expect(code).toBe(0);
  expect(text).toBe(
    'Four claims, two sources, one topic and six quotations: every quotation stands in its source, and nothing else is wrong.\n',
  );
});

it('counts one of each as one', () => {
  rmSync(join(root, 'content'), { recursive: true });
  for (const [file, text] of Object.entries(SOUND_FILES)) write(file, text);
  expect(check('--fix').text).toContain(
    '\nOne claim, one source, one topic and one quotation: every quotation stands in its source, and nothing else is wrong.\n',
  );
});

it.each(['writeFileSync', 'renameSync'])(
  'says what to do where the disk refuses a %s of the record, and leaves nothing behind',
  (call) => {
    write('content/sources/a-new-source.md', sourceFile({ body: 'Nobody else wrote this.' }));
    const fault: Fault = {
      below: join(root, 'content'),
      answer: 'ENOSPC',
      at: call === 'writeFileSync' ? 1 : 2,
      lasts: false,
    };
    const { status, stderr } = run(onFaultyDisk(fault), '--fix');
    const file = join(root, 'content/permalinks.txt.new');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `Not everything could be recorded: ENOSPC: no space left on device, ${call} '${file}'\n   fix: make room on the disk, or the folder writable, and run it again; what was recorded before stays\n`,
    });
    expect(existsSync(file)).toBe(false);
  },
);

it('tells how a renamed claim keeps its addresses, and accepts it then', () => {
  const renamed = 'content/claims/a-renamed-claim.md';
  renameSync(join(root, CLAIM), join(root, renamed));
  edit(OTHER, 'to: a-claim', 'to: a-renamed-claim');
  expect(check().text).toContain(
    'fix: if it was renamed, add  aliases: [a-claim]  to the new file; if it was deleted, restore content/claims/a-claim.md, or, if it is no longer claimed, restore it with `withdrawn`',
  );
  edit(renamed, 'kind: empirical', 'kind: empirical\naliases: [a-claim]');
  expect(check('--fix', '--base', 'HEAD')).toMatchObject({ code: 0 });
});

it.each([[], ['--fix']])('checks no folder without content, with %j', (...flags) => {
  rmSync(join(root, 'content'), { recursive: true });
  const { code, text } = check(...flags);
  expect(code).toBe(2);
  expect(text).toBe(
    'There is no content in this folder\n   fix: check in the folder of the repository; bring back what was removed there:  git checkout -- content\n',
  );
  expect(existsSync(join(root, 'content'))).toBe(false);
});

it('refuses a deletion', () => {
  rmSync(join(root, CLAIM));
  const { code, text } = check();
  expect(code).toBe(1);
  expect(text).toContain('The address /claims/a-claim/ no longer leads anywhere  permalinks-are-kept');
});

it('asks for an entry in the history when a finding changes, and stores the version then', () => {
  edit(CLAIM, 'is a sentence', 'is one sentence');
  expect(check().text).toContain(
    'The claim has changed since version 1, and its history does not say so  versions-are-stored',
  );
  edit(
    CLAIM,
    '    why: First published.',
    '    why: First published.\n  - date: 2026-11-23\n    changed: [statement]\n    why: Said too much.',
  );
  expect(check('--fix').text).toContain('Stored one version in content/versions.');
  expect(readFileSync(join(root, STORED), 'utf8').split('\n')).toHaveLength(3);
  expect(check('--base', 'HEAD')).toMatchObject({ code: 0 });
});

it('reads records whose lines end as on Windows or not at all, and stores a version on a line of its own', () => {
  for (const file of [LEDGER, STORED]) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.trimEnd().replaceAll('\n', '\r\n'));
  }
  expect(check('--base', 'HEAD')).toMatchObject({ code: 0 });
  edit(CLAIM, 'is a sentence', 'is one sentence');
  edit(
    CLAIM,
    '    why: First published.',
    '    why: First published.\n  - date: 2026-11-23\n    changed: [statement]\n    why: Said too much.',
  );
  expect(check('--fix', '--base', 'HEAD')).toMatchObject({ code: 0 });
  expect(git('diff', '--numstat', '--', STORED)).toBe(`1\t0\t${STORED}\n`);
});

it('records nothing of two entries at once, and the version of one entry in their place', () => {
  const entry = (date: string, changed: string) =>
    `\n  - date: ${date}\n    changed: [${changed}]\n    why: Said too much.`;
  const two = entry('2026-11-23', 'statement') + entry('2026-11-23', 'scope');
  edit(CLAIM, 'is a sentence', 'is one sentence');
  edit(CLAIM, '    why: First published.', `    why: First published.${two}`);
  const before = git('diff');
  const { code, text } = check('--fix');
  expect(code).toBe(1);
  expect(text).toContain('Nothing was recorded');
  expect(text).toContain('fix: join the entries of versions 2 to 3 into one that names all that changed');
  expect(git('diff')).toBe(before);
  edit(CLAIM, two, entry('2026-11-23', 'statement, scope'));
  expect(check('--fix', '--base', 'HEAD')).toMatchObject({ code: 0 });
});

it('records nothing of content in which something is wrong, and says so', () => {
  const claim = 'content/claims/a-new-claim.md';
  write(claim, claimFile({ evidence: [quotation({ exact: 'words that nobody wrote' })] }));
  const { code, text: output } = check('--fix');
  expect(code).toBe(1);
  expect(output).toContain(
    'Nothing was recorded: the ledger and the stored versions may only grow, so mend what else is found first.\n',
  );
  expect(output).toContain('Quotation not found');
  expect(git('status', '--porcelain', '-uall')).toBe(`?? ${claim}\n`);
});

it.each([
  [
    'an address is lost, as by a slip in a new name',
    () => {
      renameSync(join(root, CLAIM), join(root, 'content/claims/a-cliam.md'));
      edit(OTHER, 'to: a-claim', 'to: a-cliam');
    },
    'no longer leads anywhere',
  ],
  [
    'a claim has changed unsaid',
    () => {
      edit(CLAIM, 'is a sentence', 'is one sentence');
      rmSync(join(root, 'content/versions/another-claim.jsonl'));
    },
    'its history does not say so',
  ],
  [
    'a line of the ledger cannot be read',
    () => {
      edit(LEDGER, '/changes/ 2026-01-02\n', '<<<<<<< HEAD\n');
    },
    'A line of the ledger cannot be read',
  ],
])('records nothing where %s', (_, spoil, reason) => {
  spoil();
  const before = git('diff') + git('status', '--porcelain');
  const { code, text } = check('--fix');
  expect(code).toBe(1);
  expect(text).toContain('Nothing was recorded');
  expect(text).toContain(reason);
  expect(git('diff') + git('status', '--porcelain')).toBe(before);
});

it('accepts a withdrawal', () => {
  edit(CLAIM, 'history:', 'withdrawn:\n  date: 2026-12-01\n  why: It was not what the paper says.\nhistory:');
  expect(check()).toMatchObject({ code: 0 });
});

describe('its formats', () => {
  const annotation =
    '::error file=content/claims/a-claim.md,line=2,col=1,title=front-matter-is-valid::kind is missing%0Aexpected one of: theorem, empirical, conceptual, opinion%0Afix: add a line “kind: …”\n';
  const text =
    'content/claims/a-claim.md:2:1  kind is missing  front-matter-is-valid\n   expected one of: theorem, empirical, conceptual, opinion\n   fix: add a line “kind: …”\n\n';

  it('are text in a terminal, and annotations before the text in a workflow', () => {
    edit(CLAIM, 'kind: empirical\n', '');
    expect(check().text).toContain(text);
    expect(check().text).not.toContain('::error');
    const inWorkflow = run({ GITHUB_ACTIONS: 'true' });
    expect(inWorkflow.stdout).toContain(annotation);
    expect(inWorkflow.stdout).toMatch(/\n::stop-commands::([0-9a-f-]{36})\n[^]*\n::\1::\n$/);
    expect(inWorkflow.stdout).toContain(text);
    expect(run({}, '--format', 'github').stdout).toContain(annotation);
    expect(run({ GITHUB_ACTIONS: 'true' }, '--format', 'text').stdout).toBe('');
  });

  it('are JSON when asked, with the same findings, also where there are none', () => {
    const clean = run({}, '--format', 'json');
    expect(clean.status).toBe(0);
    expect(JSON.parse(clean.stdout)).toEqual({ findings: [] });
    edit(CLAIM, 'kind: empirical\n', '');
    const { findings } = JSON.parse(run({}, '--format', 'json', '--fix').stdout) as { findings: unknown[] };
    expect(findings).toContainEqual({
      rule: 'front-matter-is-valid',
      file: CLAIM,
      line: 2,
      column: 1,
      reason: 'kind is missing',
      details: ['expected one of: theorem, empirical, conceptual, opinion'],
      fix: 'add a line “kind: …”',
    });
  });
});

it('reports what was taken out of the ledger and of the versions since a revision', () => {
  edit(LEDGER, '/changes/ 2026-01-02\n', '/changes/ 2020-01-01\n');
  expect(check('--base', 'HEAD').text).toMatch(
    /^content\/permalinks\.txt:(\d+):1 {2}The day of \/changes\/ was changed in the ledger {2}ledger-only-grows\n {3}fix: write {2}\/changes\/ 2026-01-02 {2}in place of line \1$/m,
  );
  edit(LEDGER, '/changes/ 2020-01-01\n', '/changes/ 2026-01-02\n');
  write(STORED, '');
  expect(check('--fix', '--base', 'HEAD').code).toBe(0);
  // A line that is entered again has another day.
  edit(LEDGER, '/changes/ 2026-01-02\n', '');
  const again = check('--fix', '--base', 'HEAD');
  expect(again.text).toMatch(/^Entered one address into content\/permalinks\.txt\.\n/);
  expect(again.text).toMatch(/fix: write {2}\/changes\/ 2026-01-02 {2}in place of line \d+$/m);
  // Who puts it back and leaves the other has the first of both days entered.
  edit(LEDGER, /^\/changes\/ .*$/m, '$&\n/changes/ 2026-01-02');
  expect(check('--base', 'HEAD').text).toContain('The address /changes/ stands twice in the ledger');
  expect(check('--fix', '--base', 'HEAD').code).toBe(0);
  edit(LEDGER, /^\/claims\/a-claim\/#.*\n/m, '');
  edit(CLAIM, 'is a sentence', 'is one sentence');
  write(STORED, '');
  const { text } = check('--fix', '--base', 'HEAD');
  expect(text).toMatch(/^content\/permalinks\.txt:\d+:1 {2}The day of \/claims\/a-claim\/#\S+ was changed/m);
  expect(text).toContain(
    'A published version of a claim was changed or removed  versions-only-grow\n   fix: restore it:  git checkout HEAD -- content/versions/a-claim.jsonl',
  );
});

it('says once how a ledger is restored of which much was taken out', () => {
  const { length } = readFileSync(join(root, LEDGER), 'utf8').trimEnd().split('\n');
  rmSync(join(root, LEDGER));
  const { findings } = JSON.parse(run({}, '--base', 'HEAD', '--format', 'json').stdout) as { findings: Finding[] };
  expect(findings.map(({ reason }) => reason)).toEqual([
    'The ledger is lost',
    `${String(length)} lines were taken out of the ledger`,
  ]);
  expect(findings[1]).toMatchObject({
    details: { 0: '/ 2026-01-02', length: 6, 5: `and ${String(length - 5)} more` },
    fix: 'restore it:  git checkout HEAD -- content/permalinks.txt  and enter what is new again:  npm run check -- --fix',
  });
});

it('finds what was taken out where the digest lies in a folder of a repository', () => {
  const repository = root;
  root = join(repository, 'digest');
  try {
    mkdirSync(root);
    renameSync(join(repository, 'content'), join(root, 'content'));
    git('add', '-A', repository);
    git('-c', 'user.name=your-name', '-c', 'user.email=you@example.org', 'commit', '-qm', 'Move');
    expect(check('--base', 'HEAD').code).toBe(0);
    edit(LEDGER, '/changes/ 2026-01-02\n', '');
    expect(check('--base', 'HEAD').text).toContain('The line of /changes/ was taken out of the ledger');
  } finally {
    root = repository;
  }
});

it('asks for an entry in the history when a standing, or its reason, changes because of a source', () => {
  const now = {
    'another-claim:16': [
      'Supported. Two independent origins support it in their own words.',
      'Supported. One origin supports it in its own words.',
    ],
    'fourth-claim:16': [
      'Supported, qualified. One origin supports it in its own words; one qualifies it.',
      'Supported, qualified. One origin supports it in the words of a retelling; the same one qualifies it.',
    ],
    'third-claim:12': [
      'Supported. One origin supports it in its own words.',
      'Supported. One origin supports it in the words of a retelling.',
    ],
  };
  edit('content/sources/another-source.md', 'kind: ', 'derivedFrom: [a-source]\nkind: ');
  const findings = Object.entries(now).flatMap(([place, [before = '', after = '']]) => [
    `content/claims/${place.replace(':', '.md:')}:3  The standing of the claim has changed, and its history does not say so  standings-are-told`,
    `   at HEAD  ${before}`,
    `   now  ${after}`,
    '   fix: add an entry to `history`:  - { date: YYYY-MM-DD, changed: [standing], why: "…" }',
    '',
  ]);
  expect(check('--base', 'HEAD')).toEqual({
    code: 1,
    text: [...findings, 'three findings in three files.', ''].join('\n'),
  });
  const entry = '\n  - date: 2026-11-30\n    changed: [standing]\n    why: One source retells the other.';
  for (const place of Object.keys(now))
    edit(`content/claims/${place.replace(/:.*/, '.md')}`, /(?<=why: First published\.)/, entry);
  expect(check('--base', 'HEAD')).toMatchObject({ code: 0 });
});

it('reports a day that has not come against a revision, and not without one', () => {
  edit(CLAIM, 'history:', 'withdrawn:\n  date: 9999-01-01\n  why: It was not what the paper says.\nhistory:');
  expect(check()).toMatchObject({ code: 0 });
  const { code, text } = check('--base', 'HEAD');
  expect(code).toBe(1);
  expect(text).toContain('The day 9999-01-01 has not come yet  dates-have-come\n');
});

describe('against a branch that has grown since the two parted', () => {
  const entry = '    why: First published.\n  - date: 2026-11-23\n    changed: [statement]\n    why: Said too much.';

  /** One branch has a new version of a claim, the one that is checked a new source. */
  beforeEach(() => {
    git('branch', '-m', 'main');
    git('checkout', '-qb', 'mine');
    write('content/sources/a-new-source.md', sourceFile({ body: 'Nobody else wrote this.' }));
    commit('Add a source');
    git('checkout', '-q', 'main');
    edit(CLAIM, 'is a sentence', 'is one sentence');
    edit(CLAIM, '    why: First published.', entry);
    expect(check('--fix').code).toBe(0);
    commit('Say less');
    git('checkout', '-q', 'mine');
  });

  it('takes nothing that was entered there for taken out, and records nothing before it is known with what to compare', () => {
    const told = {
      code: 2,
      text: '“main” has commits that this branch has not, and what was entered in them would count as taken out\n   fix: compare with where the two parted, as in  --base main... , or merge it first:  git merge main\n',
    };
    expect(check('--base', 'main')).toEqual(told);
    expect(check('--fix', '--base', 'main')).toEqual(told);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('compares with where the two parted, when asked with three dots', () => {
    expect(check('--fix', '--base', 'main...').code).toBe(0);
    edit(LEDGER, '/changes/ 2026-01-02\n', '');
    rmSync(join(root, STORED));
    const { text } = check('--base', 'main...');
    expect(text).toContain('The line of /changes/ was taken out of the ledger');
    const parted = git('merge-base', 'main', 'HEAD').slice(0, 12);
    expect(text).toContain(`fix: restore it:  git checkout ${parted} -- ${STORED}\n`);
  });

  it('holds a merge to it that is not yet committed', () => {
    git('-c', 'user.name=your-name', '-c', 'user.email=you@example.org', 'merge', '-q', '--no-commit', 'main');
    expect(check('--fix', '--base', 'main').code).toBe(0);
    git('checkout', 'mine', '--', STORED);
    expect(check('--base', 'main').text).toContain('A published version of a claim was changed or removed');
  });
});

function commit(subject: string): void {
  git('add', '-A');
  git('-c', 'user.name=your-name', '-c', 'user.email=you@example.org', 'commit', '-qm', subject);
}

function check(...options: string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = run({}, ...options);
  return { code: status, text: stdout + stderr };
}

function run(environment: NodeJS.ProcessEnv, ...options: string[]) {
  return spawnSync(process.execPath, [...COMMAND, ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...environment },
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not contain ${String(from)}`);
  writeFileSync(join(root, file), edited);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
