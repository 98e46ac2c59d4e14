/** The part of citation-js that reads BibTeX; the package has no types of its own (https://citation.js.org/api/). */

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(input: unknown, options: { readonly generateGraph: false; readonly target?: string }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
