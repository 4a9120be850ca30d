import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../digest/repository.ts';

const BRANCH = 'main';

/** The forms of `repository` that name one on GitHub (https://docs.npmjs.com/cli/configuring-npm/package-json#repository). */
const ON_GITHUB =
  /^(?:github:|(?:git\+)?(?:https?|ssh|git):\/\/(?:git@)?github\.com\/|git@github\.com:)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/**
 * The repository that the site is built from: the one that GitHub Actions names (`GITHUB_REPOSITORY`, on the host
 * `GITHUB_SERVER_URL`), else the one in package.json. Null where neither names one on GitHub.
 */
export function readRepository(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Repository | null {
  const named = environment['GITHUB_REPOSITORY'];
  if (named !== undefined && /^[\w.-]+\/[\w.-]+$/.test(named)) {
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return { address: `${server.replace(/\/+$/, '')}/${named}`, branch: BRANCH };
  }
  const path = ON_GITHUB.exec(inPackage(root) ?? '')?.[1];
  return path === undefined ? null : { address: `https://github.com/${path}`, branch: BRANCH };
}

function inPackage(root: string): string | null {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    repository?: string | { url?: string };
  };
  return (typeof repository === 'string' ? repository : repository?.url) ?? null;
}
