import { meantPath } from './displaced-files.ts';
import { folderOfFile, isShownNowhere } from './folder-of-file.ts';
import type { Rule } from './rule.ts';

export const filesAreInTheirPlace: Rule = {
  name: 'files-are-in-their-place',
  protects: 'Contributors from a file that is silently ignored, and the site from files that a link brings in.',
  *check({ files, strays }) {
    for (const file of files) {
      const folder = folderOfFile(file);
      if (folder === null && !isShownNowhere(file)) continue;
      yield {
        file: file.path,
        line: 1,
        column: 1,
        reason: folder === null ? 'A file that nothing shows' : `What the file says makes it one of content/${folder}`,
        details: folder === null ? ['expected content/overview.md or content/method.md, and all else in a folder'] : [],
        fix:
          folder === null
            ? 'move or rename the file, or remove it'
            : `move the file as it is to content/${folder}/${file.id}.md`,
      };
    }
    const taken = new Set(files.map(({ path }) => path));
    for (const stray of strays) {
      const { path, reason, expected, fix = mendOf(meantPath(stray), taken) } = stray;
      yield {
        file: path,
        line: 1,
        column: 1,
        reason,
        details: [expected],
        fix,
      };
    }
  },
};

function mendOf(meant: string | null, taken: ReadonlySet<string>): string {
  if (meant === null) return 'move or rename the file, or remove it';
  return taken.has(meant) ? `remove it, or give it a name beside ${meant}` : `rename it to ${meant}, or remove it`;
}
