import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Addresses } from '../digest/addresses.ts';
import type { Claim } from '../digest/graph.ts';
import { lineOnce } from '../markdown/known-lines.ts';
import { mayLink } from '../markdown/may-link.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { contentLinks } from '../views/content-links.ts';

/** The scope of a claim in Markdown that may stand anywhere: links to content files lead to their pages, by whole addresses. */
export function scopeMarkdown({ body, file }: Claim, addresses: Addresses): string {
  if (!mayLink(body)) return body.trim();
  return lineOnce(['scope', addresses.absolute(addresses.root), file, body], () =>
    withWholeAddresses(body, file, addresses),
  );
}

function withWholeAddresses(body: string, file: string, addresses: Addresses): string {
  const resolve = contentLinks(file, addresses);
  let written = '';
  let end = 0;
  for (const { address, at } of linksIn(parseMarkdown(body), body)) {
    const target = resolve(address);
    if (target === null) continue;
    written += body.slice(end, at) + addresses.absolute(target.href);
    end = at + address.length;
  }
  return (written + body.slice(end)).trim();
}

/** The addresses of links that stand in the body as they are read, and the offset of each. */
function linksIn(tree: Root, body: string): { address: string; at: number }[] {
  const links: { address: string; at: number }[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const link = node as Link | Definition;
    const at = body.indexOf(link.url, offsetBeforeAddress(link, body));
    if (at !== -1 && at < (link.position?.end.offset ?? 0)) links.push({ address: link.url, at });
  });
  return links;
}

/** The words of a link, and the label of a definition, may read like its address. */
function offsetBeforeAddress(link: Link | Definition, body: string): number {
  const start = link.position?.start.offset ?? 0;
  return link.type === 'link' ? (link.children.at(-1)?.position?.end.offset ?? start) : body.indexOf(']:', start);
}
