/** Where the site lives: its origin (null where not yet known) and the path under which it is served. */
export interface Home {
  site: string | null;
  base: string;
}

/** The id of the place on the method page that says who owns what, and how a text is taken down. */
export const RIGHTS = 'rights-and-takedown';

/** The id of the place on the method page that says what a relation of a source to a claim means. */
export function relationAnchor(relation: string): string {
  return `relation-${relation}`;
}

export const PAGES = {
  home: '',
  claims: 'claims/',
  sources: 'sources/',
  topics: 'topics/',
  map: 'map/',
  changes: 'changes/',
  method: 'method/',
  data: 'data/',
  search: 'search/',
  contribute: 'contribute/',
} as const;

/** What the list of claims can be narrowed by. */
export const FACETS = ['topic', 'standing', 'kind', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** The forms of the contribute page. */
export const CONTRIBUTE_FORMS = ['evidence', 'claim', 'source'] as const;
export type ContributeForm = (typeof CONTRIBUTE_FORMS)[number];

export type PageName = keyof typeof PAGES;
export type Addresses = ReturnType<typeof createAddresses>;

/** The only maker of addresses. Paths start with the base and name the folder of a page, with its slash. */
export function createAddresses({ site, base }: Home) {
  const root = `${base.replace(/\/+$/, '')}/`;
  const at = (path: string) => root + path;
  return {
    root,
    page: (name: PageName) => at(PAGES[name]),
    /** Where it is said who owns what. */
    rights: at(`${PAGES.method}#${RIGHTS}`),
    /** Where it is said what a relation means. */
    relation: (relation: string) => at(`${PAGES.method}#${relationAnchor(relation)}`),
    /** The list of claims narrowed by one facet; pages of a long list count from 1. */
    filteredClaims: (facet: Facet, value: string, page = 1) => at(`claims/${facet}/${value}/${pagePart(page)}`),
    /** The sources of one kind, where they are too many for one list of all. */
    sourcesOfKind: (kind: string, page = 1) => at(`sources/kind/${kind}/${pagePart(page)}`),
    claim: (id: string) => at(`claims/${id}/`),
    /** The page that keeps showing one version of a claim, counted from 1. */
    claimVersion: (id: string, version: number) => at(`claims/${id}/v${String(version)}/`),
    evidence: (claim: string, evidence: string) => at(`claims/${claim}/#${evidence}`),
    source: (id: string) => at(`sources/${id}/`),
    passage: (source: string, passage: string) => at(`sources/${source}/#${passage}`),
    topic: (id: string) => at(`topics/${id}/`),
    /** A form of the contribute page, with fields filled in. */
    contribute: (form: ContributeForm, fields: Readonly<Record<string, string>> = {}) =>
      at(`${PAGES.contribute}?${new URLSearchParams({ form, ...fields }).toString()}`),
    /** Another form of a page, beside it: `/claims/<id>.json`. */
    twin: (collection: 'claims' | 'sources' | 'topics', id: string, ending: string) =>
      at(`${collection}/${id}.${ending}`),
    /** The file of a claim or a source as it stands in the repository; `/claims/<id>.md` is the claim’s page as Markdown. */
    raw: (collection: 'claims' | 'sources', id: string) =>
      at(collection === 'sources' ? `sources/${id}.md` : `claims/${id}.raw.md`),
    /** The picture that stands for a page in link previews; `path` is the page’s own. */
    shareImage: (path: string) => at(`share/${path.slice(root.length).replace(/\/$/, '') || 'home'}.png`),
    /** A file that the site serves, such as a style sheet in public/. */
    asset: (path: string) => at(path),
    /** The full address of a path made here, or the path itself where the site’s origin is not known. */
    absolute: (path: string) => (site === null ? path : new URL(path, site).href),
  };
}

function pagePart(page: number): string {
  return page === 1 ? '' : `${String(page)}/`;
}
