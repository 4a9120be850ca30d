import type { ContentFile } from '../digest/content-file.ts';
import type { Finding } from './finding.ts';

/** What is said of a text whose checksum is still to be pasted, with the mend. */
export const NO_CHECKSUM = 'The text has no checksum';

/** The findings without checksums of texts in which something else is found: mended, such a text has another one. */
export function checksumLast(findings: readonly Finding[], files: readonly ContentFile[]): Finding[] {
  const bodies = new Map(files.map(({ path, frontMatter }) => [path, frontMatter.bodyLine]));
  const faulty = new Set(
    findings.flatMap(({ file, line }) => (line >= (bodies.get(file) ?? Number.POSITIVE_INFINITY) ? [file] : [])),
  );
  return findings.filter(({ file, reason }) => reason !== NO_CHECKSUM || !faulty.has(file));
}
