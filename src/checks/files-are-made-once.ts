import type { BuiltSite } from '../digest/built-site.ts';
import type { FoundFile } from '../digest/site-manifest.ts';
import type { Finding } from './finding.ts';

/**
 * Files of public/, by their path below it, that a build did not only copy: under the name of one the site makes a file
 * itself, which took its place in one of the parts that were built, or stands in another.
 */
export function filesMadeTwice(
  published: ReadonlyMap<string, FoundFile>,
  parts: readonly Pick<BuiltSite, 'files'>[],
): Finding[] {
  return [...published].flatMap(([path, found]) => {
    const built = parts.flatMap(({ files }) => files.get(path) ?? []);
    if (built.length <= 1 && built.every(({ sha256 }) => 'sha256' in found && sha256 === found.sha256)) return [];
    return [
      {
        rule: 'files-are-made-once',
        file: `public/${path}`,
        line: 1,
        column: 1,
        reason: 'The site makes a file of this name itself',
        details: [],
        fix: 'rename the file, or remove it',
      },
    ];
  });
}
