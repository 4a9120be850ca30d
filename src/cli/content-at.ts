import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { Content } from '../digest/content-file.ts';
import { readContent } from '../load/read-content.ts';
import { git, gitBytes } from './git.ts';

/** The content as it was in a commit, read by the code that reads it now. Links and submodules are left out, as everywhere. */
export function readContentAt(root: string, commit: string): Content {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-at-'));
  try {
    const files = filesOf(root, commit);
    const texts = blobs(
      root,
      files.map(({ blob }) => blob),
    );
    for (const [at, { path }] of files.entries()) {
      const file = join(folder, path);
      // A tree can be made by hand to hold any name; git itself refuses these.
      if (!file.startsWith(join(folder, 'content') + sep)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, texts[at] ?? '');
    }
    return readContent(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The regular files of a commit below content/, with their paths from `root`. */
function filesOf(root: string, commit: string): { path: string; blob: string }[] {
  return git(root, 'ls-tree', '-r', '-z', commit, '--', 'content')
    .split('\0')
    .flatMap((entry) => {
      const [, blob, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      return blob === undefined || path === undefined ? [] : [{ path, blob }];
    });
}

/** The bytes of blobs, in their order: `<id> blob <size>`, a line feed, the bytes, a line feed (git-cat-file(1), “Batch output”). */
function blobs(root: string, ids: readonly string[]): Buffer[] {
  const output = ids.length === 0 ? Buffer.alloc(0) : gitBytes(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  return ids.map((id) => {
    const start = output.indexOf(0x0a, at) + 1;
    const size = Number(output.toString('latin1', at, start - 1).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git does not hold the file ${id} of this revision`);
    at = start + size + 1;
    return output.subarray(start, start + size);
  });
}
