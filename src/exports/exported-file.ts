/** A file of the site that is no page: its path from the site’s root, and a maker of its text, called only where it is asked for. */
export interface ExportedFile {
  path: string;
  text: () => string;
}
