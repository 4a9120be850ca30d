import { DomUtils, type parseDocument } from 'htmlparser2';
import { normaliseText } from '../../digest/normalise-text.ts';
import { parseJson } from '../../digest/parse-json.ts';
import type { SourceKind } from '../../schema/source.ts';
import { plainWords } from './plain-words.ts';

/** What a page says of itself in JSON-LD with the words of schema.org. */
export interface PageFacts {
  kind: SourceKind | undefined;
  title: string | undefined;
  authors: string[];
  container: string | undefined;
  published: string | undefined;
  licence: string | null;
}

const KINDS: ReadonlyMap<string, SourceKind> = new Map([
  ['NewsArticle', 'article'],
  ['ReportageNewsArticle', 'article'],
  ['AnalysisNewsArticle', 'article'],
  ['OpinionNewsArticle', 'article'],
  ['BlogPosting', 'essay'],
  ['ScholarlyArticle', 'paper'],
  ['SocialMediaPosting', 'post'],
  ['VideoObject', 'video'],
]);

/** Types that describe the page’s main work, though not of which kind it is. */
const WORKS = new Set([...KINDS.keys(), 'Article', 'TechArticle', 'Report', 'WebPage']);

/** The first work that the page’s JSON-LD describes. What is no JSON, or of another form, says nothing. */
export function readLinkedData(document: ReturnType<typeof parseDocument>): PageFacts {
  const scripts = DomUtils.getElementsByTagName('script', document.children).filter(
    ({ attribs }) => attribs['type']?.toLowerCase() === 'application/ld+json',
  );
  const items = scripts.flatMap((script) => itemsOf(parseJson(DomUtils.textContent(script))));
  const works = items.filter((item) => typesOf(item).some((type) => WORKS.has(type)));
  const work = works.find((item) => !typesOf(item).includes('WebPage')) ?? works[0] ?? {};
  const licence = textIn(work['license'], 'url');
  return {
    kind: typesOf(work).flatMap((type) => KINDS.get(type) ?? [])[0],
    title: textIn(work['headline'] ?? work['name']),
    authors: listOf(work['author']).flatMap((author) => textIn(author, 'name') ?? []),
    container: textIn(work['isPartOf'], 'name') ?? textIn(work['publisher'], 'name'),
    published: textIn(work['datePublished'] ?? work['uploadDate']),
    licence: licence ?? null,
  };
}

type Item = Record<string, unknown>;

function itemsOf(value: unknown): Item[] {
  return listOf(value).flatMap((item) => (isItem(item) ? [item, ...itemsOf(item['@graph'])] : []));
}

function typesOf(item: Item): string[] {
  return listOf(item['@type']).filter((type): type is string => typeof type === 'string');
}

/** A text, or the text under a key of an object, or of the first of a list. */
function textIn(value: unknown, key?: string): string | undefined {
  const [first] = listOf(value);
  const text = isItem(first) && key !== undefined ? first[key] : first;
  const words = typeof text === 'string' ? normaliseText(plainWords(text)) : '';
  return words === '' ? undefined : words;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
