import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * The root element of an XML answer, or null where it is not a whole document with that root: another
 * kind of document, one that breaks off, or one that declares entities, which no service needs.
 */
export function readXml(text: string, root: string): XmlElement | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  try {
    const element = parseXml(text).root;
    return element?.name === root ? element : null;
  } catch {
    return null;
  }
}

/** The child elements of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((node) => node instanceof XmlElement).filter((child) => child.name === name);
}

/** The text of the first child element of that name; null where there is none, or nothing in it. */
export function textOf(element: XmlElement, name: string): string | null {
  const text = childrenOf(element, name)[0]?.text.trim() ?? '';
  return text === '' ? null : text;
}
