import type { Addresses } from '../digest/addresses.ts';
import { resolveContentLink } from '../digest/content-link.ts';
import type { Graph } from '../digest/graph.ts';
import { standingInWords } from '../digest/standing.ts';
import type { LinkResolver, LinkTarget } from '../markdown/to-hast.ts';

/**
 * Where the links of a content file lead on the site: other content files become their pages.
 * With `graph`, a link to a claim carries the claim’s standing as its class and, in words, as its description.
 */
export function contentLinks(from: string, addresses: Addresses, graph?: Graph): LinkResolver {
  return (address) => {
    const link = resolveContentLink(address, from);
    const target = link === null ? null : pageOf(link.file, addresses, graph);
    return target === null ? null : { ...target, href: target.href + (link?.fragment ? `#${link.fragment}` : '') };
  };
}

function pageOf(file: string, addresses: Addresses, graph: Graph | undefined): LinkTarget | null {
  const [, folder, id] = /^content\/(?:([a-z]+)\/)?([^/]+)\.md$/.exec(file) ?? [];
  if (id === undefined) return null;
  switch (folder) {
    case 'claims': {
      const standing = graph?.claims.get(id)?.standing;
      const told = standing && { className: `standing-${standing.name}`, description: standingInWords(standing) };
      return { href: addresses.claim(id), ...told };
    }
    case 'sources':
      return { href: addresses.source(id) };
    case 'topics':
      return { href: addresses.topic(id) };
    case undefined:
      return id === 'overview' || id === 'method'
        ? { href: addresses.page(id === 'overview' ? 'home' : 'method') }
        : null;
    default:
      return null;
  }
}
