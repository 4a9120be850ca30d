import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLAIM, claimFile, message, quotation, SOUND_FILES, SOURCE, sourceFile } from '../test/builders.ts';
import { commandAsByNpm } from '../test/command.ts';

const COMMAND = commandAsByNpm('diff');

let root: string;

/** A repository with one commit of the sound files, on a branch `main`. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-diff-'));
  for (const [path, text] of Object.entries(SOUND_FILES)) write(path, text);
  git('init', '-q', '-b', 'main');
  commit('Publish');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('compares a revision with the files as they are', () => {
  write(CLAIM, claimFile({ evidence: [quotation({ relation: 'states' })] }));
  expect(diff('main')).toEqual({
    code: 0,
    stderr: '',
    stdout: message`
      Claims
        ~ a-claim
            evidence altered: a-source states it; until now “supports”
              “the words of the source”
            standing: supported → asserted
              − One origin supports it in its own words.
              + One origin states it.
              because a-source states it; until now “supports” (evidence altered)

      One claim differs.

    `,
  });
});

it('finds nothing where only prose was edited', () => {
  write(
    CLAIM,
    claimFile({ evidence: [quotation({ note: 'It says so *clearly*.' })], body: 'Its scope\nand  limits.' }),
  );
  write(SOURCE, sourceFile({ notes: ['A note.'], body: 'These are the\nwords of the source.' }));
  expect(diff('main')).toEqual({
    code: 0,
    stderr: '',
    stdout: message`
      Nothing differs in what is claimed.

      Our prose differs, which is not compared: read content/claims/a-claim.md and content/sources/a-source.md.

    `,
  });
});

it('says nothing of prose where none was edited', () => {
  write(CLAIM, claimFile({ body: 'Its scope\nand  limits.' }));
  write(SOURCE, sourceFile({ body: 'These are the\nwords of the source.' }));
  expect(diff('main').stdout).toBe('Nothing differs in what is claimed.\n');
});

it('compares two revisions, as JSON with both commits', () => {
  write(CLAIM, claimFile({ statement: 'It is not so.' }));
  commit('Reword');
  const { stdout } = diff('main~1', 'main', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({
    base: git('rev-parse', 'main~1').trim(),
    head: git('rev-parse', 'main').trim(),
    unread: [],
    prose: [CLAIM],
    changes: [{ change: 'claim-reworded', claim: 'a-claim', from: 'A claim is a sentence.', to: 'It is not so.' }],
  });
});

it('leaves out what was done on the other branch since the two parted, when asked with three dots', () => {
  git('checkout', '-q', '-b', 'mine');
  write(CLAIM, claimFile({ kind: 'opinion' }));
  commit('Change the kind');
  git('checkout', '-q', 'main');
  write(SOURCE, sourceFile({ title: 'A title' }));
  commit('Add a title');
  git('checkout', '-q', 'mine');
  expect(diff('main').stdout).toContain('title: A title → none');
  expect(diff('main...').stdout).toBe('Claims\n  ~ a-claim\n      kind: empirical → opinion\n\nOne claim differs.\n');
  expect(diff('main...', 'mine').stdout).toBe(diff('main...').stdout);
});

it('reads files of any name, and follows no link', () => {
  const claim = claimFile({ statement: 'It is weird.' });
  write('content/claims/a "quoted"\tnäme;$(touch x).md', claim);
  symlinkSync('/etc/passwd', join(root, 'content/claims/linked.md'));
  commit('Add odd files');
  const { changes } = JSON.parse(diff('main~1', 'main', '--format', 'json').stdout) as {
    changes: { change: string; claim?: string }[];
  };
  expect(changes.filter(({ change }) => change === 'claim-added').map(({ claim }) => claim)).toEqual([
    'a "quoted"\tnäme;$(touch x)',
  ]);
});

it('leaves out a file that cannot be read on one side, and says so', () => {
  write(CLAIM, 'No front matter.');
  expect(diff('main')).toEqual({
    code: 0,
    stderr: `${CLAIM} is left out: its front matter does not fit (npm run check says why).\n`,
    stdout: 'Nothing else differs in what is claimed.\n',
  });
});

it('leaves it out under the name that it had on the other side too', () => {
  const renamed = 'content/claims/new-claim.md';
  const broken = claimFile({ aliases: ['a-claim'] }).replace('kind: ', 'kin: ');
  rmSync(join(root, CLAIM));
  write(renamed, broken);
  commit('Rename and break');
  const leftOut = {
    code: 0,
    stderr: `${renamed} is left out: its front matter does not fit (npm run check says why).\n`,
  };
  expect(diff('main~1', 'main')).toMatchObject(leftOut);
  expect(diff('main~1', 'main').stdout).not.toContain('a-claim');
  expect(diff('main', 'main~1').stdout).not.toContain('a-claim');
});

it('says so in the summary of a pull request too, where nobody reads the log', () => {
  write(CLAIM, 'No front matter.');
  expect(diff('main', '--format', 'markdown').stdout).toBe(message`
    ## What changed about what is claimed

    \`content/claims/a-claim.md\` is left out: its front matter does not fit.

    Nothing else differs in what is claimed.

  `);
});

it('compares with a revision that has no content', () => {
  git('checkout', '-q', '--orphan', 'empty');
  git('rm', '-rqf', '.');
  git(
    '-c',
    'user.name=your-name',
    '-c',
    'user.email=you@example.org',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'Nothing',
  );
  expect(diff('empty', 'main', '--format', 'markdown').stdout).toContain('**+** `a-claim`');
  expect(diff('main...', 'empty')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '“main” and “empty” have no common history here\n   fix: fetch the whole history, or name the two revisions as two words\n',
  });
});

it.each(['no-such-branch', '--', 'main:content', 'HEAD^{tree}'])('refuses “%s”, which is no revision', (revision) => {
  const { code, stdout, stderr } = diff('--', revision);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `git knows no revision “${revision}” here\n   fix: name a branch, a tag or a commit of this repository, as in main or HEAD~1; fetch it first where it is elsewhere\n`,
  });
});

it.each(['main..', 'main..HEAD', 'main...HEAD'])('says how two revisions are named in place of “%s”', (revision) => {
  expect(diff(revision)).toEqual({
    code: 2,
    stdout: '',
    stderr: `git knows no revision “${revision}” here\n   fix: name two revisions as two words, as in HEAD~1 HEAD, or one with three dots behind it, as in main..., for where the two parted\n`,
  });
});

it('says how the rest of the history is had in a clone that has only its newest part', () => {
  const head = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(root, '.git/shallow'), `${head}\n`);
  expect(diff('HEAD~1')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'git knows no revision “HEAD~1” here\n   fix: fetch the whole history, of which this clone has only the newest part:  git fetch --unshallow\n',
  });
});

it('says where there is no git, or no repository', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(diff('main')).toMatchObject({
    code: 2,
    stderr:
      'This folder is in no repository of git\n   fix: work in a clone, and not in an archive that was unpacked\n',
  });
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, 'main'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: root },
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'git is not installed here\n   fix: install it (https://git-scm.com): revisions are read with it\n',
  });
});

it('says how git reads a repository of another user, as in a container', () => {
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, 'main'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `git reads no repository here that belongs to another user of this machine\n   fix: if you trust it, run  git config --global --add safe.directory "${realpathSync(root)}"\n`,
  });
});

it('ends in a sentence with a mend in a folder of the repository, where it would find no content to compare', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, 'main'], {
    cwd: join(root, 'content'),
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no content in this folder\n   fix: compare in the folder of the repository; bring back what was removed there:  git checkout -- content\n',
  });
});

function diff(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(subject: string): void {
  git('add', '-A');
  git('-c', 'user.name=your-name', '-c', 'user.email=you@example.org', 'commit', '-qm', subject);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
