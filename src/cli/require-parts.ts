import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './refuse.ts';

/**
 * Ends a command where a part of the repository that it needs is not in the folder in which it was started: elsewhere
 * it would read nothing and say that nothing is wrong, or write where nobody looks. `act` names what was asked, in the imperative.
 */
export function requireParts(root: string, parts: readonly string[], act: string): void {
  const missing = parts.find((part) => !existsSync(join(root, part)));
  if (missing === undefined) return;
  refuse(
    `There is no ${missing} in this folder`,
    `${act} in the folder of the repository; bring back what was removed there:  git checkout -- ${missing}`,
  );
}
