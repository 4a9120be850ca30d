import { execFileSync } from 'node:child_process';
import { hasCode } from '../build/has-code.ts';
import { refuse } from './refuse.ts';

/** What git prints, as text. Throws where git fails; what git says of that is the `stderr` of the error. */
export function git(root: string, ...args: string[]): string {
  return gitBytes(root, args).toString('utf8');
}

/** What git prints, byte for byte, with `input` as its standard input. Throws where git fails. */
export function gitBytes(root: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', args, { cwd: root, input, maxBuffer: 1 << 30, stdio: 'pipe' });
}

/** The commit that a revision names. Ends the command with the mend where there is none. */
export function commitOf(root: string, revision: string): string {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT'))
      return refuse('git is not installed here', 'install it (https://git-scm.com): revisions are read with it');
    const fault = faultOfRepository(root);
    if (fault) return refuse(...fault);
    return refuse(
      `git knows no revision “${revision}” here`,
      revision.includes('..')
        ? 'name two revisions as two words, as in HEAD~1 HEAD, or one with three dots behind it, as in main..., for where the two parted'
        : isShallow(root)
          ? 'fetch the whole history, of which this clone has only the newest part:  git fetch --unshallow'
          : 'name a branch, a tag or a commit of this repository, as in main or HEAD~1; fetch it first where it is elsewhere',
    );
  }
}

/** Why git reads nothing here, and the mend; null where it does. */
function faultOfRepository(root: string): [reason: string, fix: string] | null {
  try {
    git(root, 'rev-parse', '--git-dir');
    return null;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    // A setting that git names in every language (git-config(1), “safe.directory”).
    return said.includes('safe.directory')
      ? [
          'git reads no repository here that belongs to another user of this machine',
          `if you trust it, run  git config --global --add safe.directory "${root}"`,
        ]
      : ['This folder is in no repository of git', 'work in a clone, and not in an archive that was unpacked'];
  }
}

/** True for a clone that was made with a part of the history alone, as with --depth. */
function isShallow(root: string): boolean {
  return git(root, 'rev-parse', '--is-shallow-repository').trim() === 'true';
}

/**
 * The commit that a revision names as something to compare with: as in git, one with three dots behind it, as “main...”,
 * is where it parted from `other`, so that what others did on it since then does not count as undone there. Ends the
 * command with the mend where there is none.
 */
export function baseOf(root: string, revision: string, other: string): string {
  const parted = /^(.+)\.\.\.$/.exec(revision)?.[1];
  return parted === undefined ? commitOf(root, revision) : partingOf(root, parted, other);
}

/** True where a commit is part of what is checked out, or of a merge into it that is not yet committed. */
export function isMergedInto(root: string, commit: string): boolean {
  // What is older than the part of the history that is here cannot be found in it.
  return isShallow(root) || ['HEAD', 'MERGE_HEAD'].some((head) => isAncestor(root, commit, head));
}

/** False also where there is no such head, as of a merge where none is under way. */
function isAncestor(root: string, commit: string, head: string): boolean {
  try {
    git(root, 'merge-base', '--is-ancestor', commit, head);
    return true;
  } catch {
    return false;
  }
}

/** The commit at which two revisions parted. Ends the command where they have no common history. */
function partingOf(root: string, one: string, other: string): string {
  try {
    return git(root, 'merge-base', commitOf(root, one), commitOf(root, other)).trim();
  } catch {
    return refuse(
      `“${one}” and “${other}” have no common history here`,
      'fetch the whole history, or name the two revisions as two words',
    );
  }
}
