import { visit, type Document } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';

/**
 * What a backslash starts in double quotation marks. Kept is what nobody takes for a command of TeX: a sign or a blank, a
 * character’s number, the end of a line, and the letter of an escape alone.
 */
const ESCAPE =
  /\\(?:(?<kept>["\\/\r\n ]|[0abtnvfreNLP_](?![A-Za-z{])|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|[A-Za-z]+|[^])/g;

/** The first backslash, with the word behind it, that `text`, in its double quotation marks, has not for one of those. */
export function strayEscapeIn(text: string): { at: number; word: string } | null {
  for (const { index, 0: word, groups } of text.matchAll(ESCAPE)) {
    if (groups?.['kept'] === undefined) return { at: index, word };
  }
  return null;
}

/** The texts in double quotation marks in which YAML takes for an escape what was meant for TeX: `"$\nu$"` is a line break and a “u”. */
export function faultsOfEscapes(document: Document, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  if (!yaml.includes('"') || !yaml.includes('\\')) return faults;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'QUOTE_DOUBLE' || !range) return;
      const [start, end] = range;
      const stray = strayEscapeIn(yaml.slice(start, end));
      if (stray === null) return;
      const reason = `In double quotation marks YAML does not read “${stray.word}” as it is written`;
      const fix = `put the whole value in single quotation marks, or write each backslash twice, as in  \\${stray.word}`;
      faults.push({ offset: start + stray.at, start, end, reason, fix });
    },
  });
  return faults;
}
