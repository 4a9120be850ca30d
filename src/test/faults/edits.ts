import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordIn } from '../command.ts';

/** A change to the content below `root`, after which the checks pass. Other pages than the file’s own show it. */
export interface Edit {
  name: string;
  /** Whether it changes an essay or the ledger, of which every page is made. */
  isWide: boolean;
  apply: (root: string) => void;
}

export const EDITS: readonly Edit[] = [
  { name: 'title of a topic', isWide: false, apply: editFirst('topics', /^title: .*/m, 'title: Another title') },
  {
    name: 'short title of a source',
    isWide: false,
    apply: editFirst('sources', /^shortTitle: .*/m, 'shortTitle: Another name'),
  },
  { name: 'prose of the overview', isWide: true, apply: editFile('content/overview.md', /$/, '\nAnd more.\n') },
  {
    name: 'a further claim',
    isWide: true,
    apply: (root) => {
      const text = readFileSync(first(root, 'claims'), 'utf8');
      // Sorted after all others, so that the first claim stays the first.
      writeFileSync(join(root, 'content/claims/z-further-claim.md'), text);
      recordIn(root);
    },
  },
  {
    name: 'statement and scope of a claim',
    isWide: true,
    apply: (root) => {
      editFirst('claims', /^statement: .*\n(?: .*\n)*/m, 'statement: Another sentence.\n')(root);
      editFirst('claims', /$/, '\nAnd more.\n')(root);
      // The history is the last key of the front matter.
      editFirst(
        'claims',
        /\n---\n/,
        '\n  - date: 2100-12-01\n    changed: [statement, scope]\n    why: It said too much.\n---\n',
      )(root);
      recordIn(root);
    },
  },
];

function editFirst(collection: string, pattern: RegExp, text: string): (root: string) => void {
  return (root) => {
    replace(first(root, collection), pattern, text);
  };
}

function editFile(path: string, pattern: RegExp, text: string): (root: string) => void {
  return (root) => {
    replace(join(root, path), pattern, text);
  };
}

function first(root: string, collection: string): string {
  const folder = join(root, 'content', collection);
  return join(folder, readdirSync(folder).sort()[0] ?? '');
}

/** Throws where nothing changes. */
function replace(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, text);
  if (after === before) throw new Error(`${file} has nothing like ${String(pattern)}`);
  writeFileSync(file, after);
}
