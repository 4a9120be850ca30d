import type { Root } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
import { plainTextOfProse } from './plain-prose.ts';
import { readPlainText } from './plain-text.ts';
import { toHast } from './to-hast.ts';

const texts = new Map<string, string>();

/**
 * The normalised plain text of a source’s body, with U+FFFC where a gap is marked. Read once for each body, from a tree
 * that is changed by it.
 */
export function heldText(body: string, parse: () => Root = () => parseMarkdown(body)): string {
  const known = texts.get(body);
  if (known !== undefined) return known;
  const text = plainTextOfProse(body) ?? readPlainText(toHast(parse())).text;
  texts.set(body, text);
  return text;
}
