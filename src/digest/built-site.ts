/** A page of the built site, as far as the rules look at it. Lines and columns of the HTML start at 1. */
export interface BuiltPage {
  /** Path of the file in the site’s folder, with forward slashes. */
  file: string;
  ids: { id: string; line: number; column: number }[];
  links: { address: string; line: number; column: number }[];
  /** The words of the page’s `h1`, or null where it has none. */
  heading: string | null;
  hasTypesettingError: boolean;
  /** True for a page that only leads to another. */
  isMoved: boolean;
}

/** The built site: its pages, and the paths of all its files. */
export interface BuiltSite {
  pages: BuiltPage[];
  files: ReadonlySet<string>;
  /** The path under which the site is served, with a slash at both ends. */
  base: string;
}
