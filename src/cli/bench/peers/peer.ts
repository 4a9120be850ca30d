/** Another site builder that makes pages of the same content: the same texts, formulas, quotations and links both ways. */
export interface Peer {
  name: string;
  version: string;
  /** Packages with exact versions, installed into the scratch folder alone. */
  packages: Readonly<Record<string, string>>;
  /** The files of the project beside the content, by their paths. */
  files: (content: string) => Readonly<Record<string, string>>;
  /** The program that builds, below node_modules, and its arguments. */
  build: readonly string[];
  /** Where the built site is. */
  output: string;
}
