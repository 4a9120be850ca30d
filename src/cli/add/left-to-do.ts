import { frontMatterIsValid } from '../../checks/front-matter-is-valid.ts';
import { checkContent } from '../../checks/check-content.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import { readContent } from '../../load/read-content.ts';
import { formatFindings } from '../../reporters/text.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { Refusal } from './refusal.ts';

/** What `check` says of a file that was just written, and how to go on. */
export function leftToDo(root: string, path: string): string {
  // What `check -- --fix` does by itself is left to it.
  const findings = checkContent(readContent(root)).filter(({ file, fix }) => file === path && !fix.includes('--fix'));
  const next = 'Then  npm run check -- --fix  enters its addresses, and a pull request brings it in.';
  return findings.length === 0
    ? `Nothing is left to do in it. ${next}`
    : `Left to do in it:\n\n${formatFindings(findings)}\n\n${next}`;
}

/** Refuses a file that does not fit the schema of the build, but for what is marked as to do. */
export function requireFit(collection: CollectionName, path: string, text: string): void {
  const files = [parseContentFile(collection, path, text)];
  const content = {
    files,
    ledger: '',
    versions: new Map(),
    strays: [],
    corpus: { sources: [], claims: [], topics: [], essays: [] },
  };
  const findings = checkContent(content, [frontMatterIsValid]);
  if (findings.length === 0) return;
  throw new Refusal(`The values do not fit ${path}; nothing was written`, {
    details: findings.flatMap(({ reason, details, fix }) => [
      reason,
      ...[...details, `fix: ${fix}`].map((line) => `   ${line}`),
    ]),
    fix: 'correct the options that are named above',
  });
}
