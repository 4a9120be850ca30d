import { XmlDocument, type XmlNode } from 'libxml2-wasm';

/** A feed as libxml2 and JSON.parse, which did not write it, read it. */
export interface FeedRead {
  id: string | null;
  title: string;
  entries: { id: string; title: string; link: string; date: string; words: string; leadsTo: string[] }[];
}

/** Prefixes for paths into a feed. */
export const ATOM = { a: 'http://www.w3.org/2005/Atom', h: 'http://www.w3.org/1999/xhtml' };

export function readAtom(text: string): FeedRead {
  const document = XmlDocument.fromString(text);
  try {
    return {
      id: textAt(document.root, 'a:id'),
      title: textAt(document.root, 'a:title'),
      entries: document.root.find('a:entry', ATOM).map((entry) => ({
        id: textAt(entry, 'a:id'),
        title: textAt(entry, 'a:title'),
        link: textAt(entry, "a:link[@rel='alternate']/@href"),
        date: textAt(entry, 'a:updated'),
        words: textAt(entry, 'a:content/h:div'),
        leadsTo: entry.find('a:content//h:a/@href', ATOM).map(({ content }) => content),
      })),
    };
  } finally {
    document.dispose();
  }
}

export function readJsonFeed(text: string): FeedRead {
  const { title, items } = JSON.parse(text) as { title: string; items: Record<string, string>[] };
  return {
    id: null,
    title,
    entries: items.map(({ id = '', title: heading = '', url = '', date_published = '', content_html = '' }) => {
      const content = XmlDocument.fromString(`<div>${content_html}</div>`);
      const [words, leadsTo] = [content.root.content, content.find('//a/@href').map((href) => href.content)];
      content.dispose();
      return { id, title: heading, link: url, date: date_published, words, leadsTo };
    }),
  };
}

/** White space as readers take it: they fold it (RFC 4287, 3.1.1.1). */
function textAt(node: XmlNode, path: string): string {
  return (node.get(path, ATOM)?.content ?? '').replace(/\s+/g, ' ').trim();
}
