import { Document, isScalar, isSeq, visit } from 'yaml';
import { normaliseText } from '../digest/normalise-text.ts';

/** Short lists of words that stand on one line: `[cs.LG, cs.AI]`. */
const ON_ONE_LINE = new Set(['categories', 'topics', 'changed']);

/** Identifiers that YAML would read as numbers are always quoted, so that nobody is tempted to write one bare. */
const QUOTED = new Set(['arxiv', 'doi']);

/**
 * YAML as the files of content/ have it: lines of at most 96 characters, no anchors. Texts are
 * normalised (NFC, white space folded); a key whose value is undefined is left out.
 */
export function formatYaml(value: object): string {
  const document = new Document(normalised(value), { aliasDuplicateObjects: false, schema: 'core', version: '1.2' });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || typeof key.value !== 'string') return;
      if (isSeq(value) && ON_ONE_LINE.has(key.value)) value.flow = true;
      if (isScalar(value) && QUOTED.has(key.value)) value.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 96, flowCollectionPadding: false });
}

/** A value on one line, as it stands between braces or brackets: JSON, which is YAML. Texts are normalised. */
export function formatInline(value: unknown): string {
  return JSON.stringify(normalised(value));
}

/** A whole content file: front matter, and below it the body where there is one. */
export function formatContentFile(frontMatter: object, body: string): string {
  const words = body.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
  return `---\n${formatYaml(frontMatter)}---\n${words === '' ? '' : `\n${words}\n`}`;
}

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, normalised(item)]])),
  );
}
