import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { z } from 'zod';
import type { Place } from '../digest/content-file.ts';

/** What stands in the way of reading a file as what it is. */
export type FileProblem = Place & { reason: string };

const JSON_FILE = /\.(?:json|jsonld|webmanifest)$/;
const XML_FILE = /\.(?:xml|svg)$/;

/** A feed, in whatever form. */
const FEED = /(?:^|\/)feed\.[a-z]+$/;

/** JSON Feed 1.1, “Structure”: what a reader cannot do without. */
const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: z.string().min(1),
  items: z.array(z.object({ id: z.string().min(1) })),
});

/** RFC 4287, sections 4.1.1 and 4.1.2: what a feed and each of its entries must have. */
const ATOM_PARTS = ['id', 'title', 'updated'];

/**
 * Why a file of the site cannot be read as what its name says, or null: JSON in all its kinds, XML, SVG, and feeds with
 * what a feed must have. Files of other kinds are only looked at for being empty.
 */
export function problemIn(path: string, bytes: Buffer): FileProblem | null {
  if (bytes.length === 0) return at('The file is empty');
  if (JSON_FILE.test(path)) return problemInJson(path, bytes);
  if (XML_FILE.test(path)) return problemInXml(path, textOf(bytes));
  return null;
}

/** Whether a file of this name is parsed, which takes time. */
export function isParsed(path: string): boolean {
  return JSON_FILE.test(path) || XML_FILE.test(path);
}

/** Of a large site one JSON is 70 MB. As Latin-1 it takes half of the memory, and what makes it JSON is ASCII (RFC 8259, 2). */
function problemInJson(path: string, bytes: Buffer): FileProblem | null {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('latin1'));
  } catch {
    return at('The file is no JSON');
  }
  return FEED.test(path) && !jsonFeed.safeParse(value).success ? at('The file is no JSON feed') : null;
}

function problemInXml(path: string, text: string): FileProblem | null {
  try {
    const { root } = parseXml(text);
    return FEED.test(path) && !isAtomFeed(root) ? at('The file is no Atom feed') : null;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { ...at('The file is no XML'), line: error.line, column: error.column };
  }
}

function isAtomFeed(root: XmlElement | null): boolean {
  if (root?.name !== 'feed' || root.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return false;
  const entries = elementsIn(root).filter(({ name }) => name === 'entry');
  return [root, ...entries].every((element) =>
    ATOM_PARTS.every((part) => elementsIn(element).some(({ name, text }) => name === part && text.trim() !== '')),
  );
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function at(reason: string): FileProblem {
  return { line: 1, column: 1, reason };
}
