import { extname, join } from 'node:path';
import type { Finding } from '../../checks/finding.ts';
import { countOf, sentence } from '../../digest/wording.ts';
import { formatFindings } from '../../reporters/text.ts';

/**
 * The endings of files whose text is shown beside a finding. Of another one Astro colours the text in the language that its
 * ending names, and shows nothing at all where there is no such language, as of “.MD” or “.orig”.
 */
const SHOWN: ReadonlySet<string> = new Set(['.md', '.jsonl', '.txt']);

/** The first finding at its place in the file, and all of them as the terminal shows them, where else a stack trace would stand. */
export function overlay(first: Finding, all: readonly Finding[], root: string) {
  const { line, column, rule, reason, fix } = first;
  const file = join(root, first.file);
  return {
    title: sentence(countOf(all.length, 'finding')),
    name: rule,
    message: reason,
    hint: fix,
    stack: formatFindings(all),
    id: file,
    plugin: rule,
    ...(SHOWN.has(extname(file)) && { loc: { file, line, column } }),
  };
}
