import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SOUND_FILES } from '../test/builders.ts';
import { readContentAt } from './content-at.ts';
import { git } from './git.ts';

const AS_SOMEBODY = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-history-'));
  git(root, 'init', '-q', '-b', 'main');
  for (const [path, text] of Object.entries(SOUND_FILES)) write(path, text);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('reads the files of the commit, whatever they are now', () => {
  commit();
  rmSync(join(root, 'content'), { recursive: true });
  expect(paths(readContentAt(root, 'main'))).toEqual(Object.keys(SOUND_FILES).filter(isMarkdown).sort());
});

it('leaves out links', () => {
  symlinkSync('a-claim.md', join(root, 'content/claims/a-link.md'));
  commit();
  expect(paths(readContentAt(root, 'main'))).not.toContain('content/claims/a-link.md');
});

it('writes no file outside the folder that it reads, whatever names a commit has', () => {
  const name = `${basename(root)}.md`;
  const blob = object('blob', 'Out of the folder.');
  // content/../../<name>, a path that git itself never records.
  const tree = [`100644 ${name}`, '40000 ..', '40000 ..', '40000 content'].reduce(
    (inner, entry) => object('tree', Buffer.concat([Buffer.from(`${entry}\0`), Buffer.from(inner, 'hex')])),
    blob,
  );
  const made = git(root, ...AS_SOMEBODY, 'commit-tree', '-m', 'By hand', tree).trim();
  expect(git(root, 'ls-tree', '-r', '--name-only', made).trim()).toBe(`content/../../${name}`);
  expect(paths(readContentAt(root, made))).toEqual([]);
  expect(existsSync(join(tmpdir(), name))).toBe(false);
});

function paths({ files }: ReturnType<typeof readContentAt>): string[] {
  return files.map(({ path }) => path).sort();
}

function isMarkdown(path: string): boolean {
  return path.endsWith('.md');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): void {
  git(root, 'add', '--all');
  git(root, ...AS_SOMEBODY, 'commit', '-qm', 'Publish');
}

/** The id of an object, written as it is. */
function object(type: string, content: string | Buffer): string {
  const file = join(root, '.git', 'by-hand');
  writeFileSync(file, content);
  return git(root, 'hash-object', '-w', '-t', type, '--literally', file).trim();
}
