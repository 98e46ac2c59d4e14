/** A font file cut to some of its characters: named at once, made when somebody asks. */

export interface FontCut {
  /** Path from the output folder; it holds a hash of all that shapes the bytes. */
  readonly path: string;
  /** The whole font, as a package names it: `katex/dist/fonts/KaTeX_Main-Regular.woff2`. */
  readonly source: string;
  /** Each once, by code point. */
  readonly characters: string;
  /** `already` for the whole font as its package has it, in which others than these characters stand, too. */
  readonly pressed: Pressing | 'already';
}

/** Lightly takes a tenth of the time and 3 % more bytes: for fonts that are many, and have few readers each. */
export type Pressing = 'hard' | 'lightly';
