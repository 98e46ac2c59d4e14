/** The characters that a text shows, by what draws them; each once, by code point. */

export interface Glyphs {
  /** From U+0080 on. */
  readonly regular: string;
  readonly bold: string;
  /** Of formulas, by the face of KaTeX: `italic 400 KaTeX_Math`. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The classes inside formulas, which the style sheet of KaTeX sets. */
  readonly classes: readonly string[];
}
