import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Stray } from '../digest/content-file.ts';
import { faultOfPicture } from './fault-of-picture.ts';

const CONTENT = 'expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md';
const UNREAD = 'A file that nothing reads';
const PUBLIC = 'expected a style sheet, a font, a picture or a plain text';

/** What may be published as it stands. Markup and scripts are made by the site alone, and so is what a host reads. */
const PUBLISHED = /^[a-zA-Z0-9][\w.-]*\.(?:css|ico|png|svg|txt|webmanifest|woff2)$/;

/** Bytes of the largest file of `content/versions`, and of a file that is published as it stands. */
const LARGEST = 4 * 1024 * 1024;

/** Bytes of the largest ledger: one of 30,000 content files has a third of it, and is read in a moment. */
const LARGEST_LEDGER = 32 * 1024 * 1024;

/** Everything below content/ and public/ that does not belong there: links, other kinds of file, pictures that hold more than shapes. */
export function findStrays(root: string, isRead: (path: string) => boolean, ledger: string): Stray[] {
  return [
    ...strayIn(root, 'content', CONTENT, (path, name) =>
      name.startsWith('.') || isRead(path)
        ? faultOfSize(join(root, path), path === ledger ? LARGEST_LEDGER : LARGEST)
        : UNREAD,
    ),
    ...strayIn(root, 'public', PUBLIC, (path, name) => {
      if (!PUBLISHED.test(name)) return 'A file of a kind that is not published';
      return faultOfSize(join(root, path)) ?? (name.endsWith('.svg') ? faultOfPicture(readText(root, path)) : null);
    }),
  ];
}

function strayIn(
  root: string,
  folder: string,
  expected: string,
  faultOf: (path: string, name: string) => string | null,
): Stray[] {
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  const link = 'A symbolic link, which could bring in any file of the machine';
  if (top === undefined) return [];
  if (!top.isDirectory()) {
    const reason = top.isSymbolicLink() ? link : 'Not a folder';
    return [{ path: folder, reason, expected: 'expected a folder' }];
  }
  return entriesIn(root, folder)
    .flatMap(({ path, entry }): Stray[] => {
      if (entry.isSymbolicLink()) return [{ path, reason: link, expected }];
      const reason = entry.isFile() ? faultOf(path, entry.name) : 'Neither a file nor a folder';
      return reason === null ? [] : [{ path, reason, expected, ...(reason === UNREAD && { isUnread: true }) }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Everything in the folder and in the folders in it. Node’s own recursion follows links to folders; this does not. */
function entriesIn(root: string, folder: string): { path: string; entry: Dirent }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? entriesIn(root, path) : [{ path, entry }];
  });
}

function faultOfSize(file: string, largest = LARGEST): string | null {
  return lstatSync(file).size > largest ? `The file has more than ${String(largest)} bytes` : null;
}

function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
