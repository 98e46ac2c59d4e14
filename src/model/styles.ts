/** The style sheets of the templates, complete but for the fonts that they use. */

/** A font of KaTeX. */
export interface FormulaFont {
  readonly family: string;
  readonly style: string;
  readonly weight: number;
  /** As the package names it: `katex/dist/fonts/KaTeX_Main-Regular.woff2`. */
  readonly source: string;
}

export interface Styles {
  /** CSS of pages that list notes, papers or terms. */
  readonly list: string;
  /** CSS of the pages of notes. */
  readonly note: string;
  /** CSS of KaTeX, for all that it can draw. */
  readonly formulas: string;
  readonly formulaFonts: readonly FormulaFont[];
}
