import type { Addresses } from '../digest/addresses.ts';
import { resolveContentLink } from '../digest/content-link.ts';
import type { LinkResolver } from '../markdown/to-hast.ts';

/** Where the links of a content file lead on the site: other content files become their pages. */
export function contentLinks(from: string, addresses: Addresses): LinkResolver {
  return (address) => {
    const target = resolveContentLink(address, from);
    if (target === null) return null;
    const page = pageOf(target.file, addresses);
    return page === null ? null : page + (target.fragment === '' ? '' : `#${target.fragment}`);
  };
}

function pageOf(file: string, addresses: Addresses): string | null {
  const [, folder, id] = /^content\/(?:([a-z]+)\/)?([^/]+)\.md$/.exec(file) ?? [];
  if (id === undefined) return null;
  switch (folder) {
    case 'claims':
      return addresses.claim(id);
    case 'sources':
      return addresses.source(id);
    case 'topics':
      return addresses.topic(id);
    case undefined:
      return id === 'overview' ? addresses.page('home') : id === 'method' ? addresses.page('method') : null;
    default:
      return null;
  }
}
