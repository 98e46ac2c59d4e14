/** Something of a note that is drawn on its own, a formula or a block of code; it is taken over when the note has changed elsewhere. */

export interface DrawnFormula {
  readonly html: string;
  readonly glyphs: FormulaGlyphs;
  readonly remarks: readonly FormulaRemark[];
}

/** The characters that it shows, by the face that draws them, and the classes that style sheets set. */
export interface FormulaGlyphs {
  /** By the face of KaTeX: `italic 400 KaTeX_Math`; each may come more than once. */
  readonly faces: readonly (readonly [face: string, text: string])[];
  /** Han, which no font of KaTeX has. */
  readonly regular: string;
  readonly bold: string;
  readonly classes: readonly string[];
}

export interface FormulaRemark {
  readonly rule: 'math-is-plain-latex' | 'math-renders';
  readonly message: string;
  readonly advice: string;
  /** Where in the formula, when KaTeX says it or the formula shows it. */
  readonly offset?: number;
}

export interface DrawnCode {
  readonly html: string;
  /** What the reader sees of it. */
  readonly text: string;
}

export interface Drawing {
  /** Its source; for a formula, with the macros of the note, all that shapes it. */
  readonly name: string;
  readonly html: string;
  /** What else is known of it. */
  readonly about: Omit<DrawnFormula, 'html'> | Omit<DrawnCode, 'html'>;
}

/** Its HTML stands in a part of the body of the note. */
export interface PlacedDrawing extends Omit<Drawing, 'html'> {
  /** The number of that part. */
  readonly part: number;
  /** In that part, in UTF-16 units, as is its length. */
  readonly at: number;
  readonly length: number;
}

/** Those of one note. */
export interface Drawings<One = Drawing> {
  /** The macros that its formulas may use, as JSON. */
  readonly scope: string;
  readonly all: readonly One[];
}
