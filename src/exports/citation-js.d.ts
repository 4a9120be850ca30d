// Citation.js ships no types; these are the parts in use (https://citation.js.org/api/0.7/).
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: { id: string; title?: string; URL?: string }[];
    format(format: string, options?: Record<string, string>): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { get(name: string): string; add(name: string, style: string): void } };
    };
    input: { chain(data: unknown, options: { target: string; generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
