/** Where the site lives: its origin (null where not yet known) and the path under which it is served. */
export interface Home {
  site: string | null;
  base: string;
}

export const PAGES = {
  home: '',
  claims: 'claims/',
  sources: 'sources/',
  topics: 'topics/',
  map: 'map/',
  changes: 'changes/',
  method: 'method/',
} as const;

export type PageName = keyof typeof PAGES;
export type Addresses = ReturnType<typeof createAddresses>;

/** The only maker of addresses. Paths start with the base and name the folder of a page, with its slash. */
export function createAddresses({ site, base }: Home) {
  const root = `${base.replace(/\/+$/, '')}/`;
  const at = (path: string) => root + path;
  return {
    root,
    page: (name: PageName) => at(PAGES[name]),
    claim: (id: string) => at(`claims/${id}/`),
    evidence: (claim: string, evidence: string) => at(`claims/${claim}/#${evidence}`),
    source: (id: string) => at(`sources/${id}/`),
    passage: (source: string, passage: string) => at(`sources/${source}/#${passage}`),
    topic: (id: string) => at(`topics/${id}/`),
    /** A file that the site serves, such as a style sheet in public/. */
    asset: (path: string) => at(path),
    /** The full address of a path made here, or the path itself where the site’s origin is not known. */
    absolute: (path: string) => (site === null ? path : new URL(path, site).href),
  };
}
