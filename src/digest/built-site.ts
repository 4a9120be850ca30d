import type { Place } from './content-file.ts';
import type { FileHash } from './site-manifest.ts';

/** A page of the built site, as far as the rules look at it. Lines and columns of the HTML start at 1. */
export interface BuiltPage {
  /** Path of the file in the site’s folder, with forward slashes. */
  file: string;
  ids: ({ id: string } & Place)[];
  links: ({ address: string } & Place)[];
  /** Elements that are not closed by a tag of their own where they should be: a browser builds another page than was meant. */
  unclosed: ({ name: string } & Place)[];
  /** Pictures without a word for those who do not see them. */
  wordlessPictures: ({ name: string } & Place)[];
  /** The words of the page’s `h1`, or null where it has none. */
  heading: string | null;
  /** False where the main part of the page says nothing but its heading. */
  hasWords: boolean;
  hasTypesettingError: boolean;
  /** Whether the page has typeset mathematics, and whether it names the style sheet that lays it out. */
  hasFormulas: boolean;
  hasFormulaStyle: boolean;
  /** True for a page that only leads to another. */
  isMoved: boolean;
}

/** The built site: its pages, and all its files. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Pieces of HTML that scripts put into pages. */
  fragments: BuiltPage[];
  /** Every file by its path, with forward slashes. */
  files: ReadonlyMap<string, FileHash>;
  /** Files that cannot be read as what their names say, and what is neither file nor folder. */
  unreadable: ({ file: string; reason: string } & Place)[];
  /** The path under which the site is served, with a slash at both ends. */
  base: string;
}
