/** A font as pages name it, and what is cut from the whole for it. */

import type { FontCut } from '../model/font-cut.ts';

export interface Face {
  /** What its file is called. */
  readonly name: string;
  readonly family: string;
  readonly style: string;
  readonly weight: number;
  /** For which characters a browser asks for it, as CSS writes them; empty for all. */
  readonly range: string;
  /** The whole font, as a package names it: `katex/dist/fonts/KaTeX_Main-Regular.woff2`. */
  readonly source: string;
  /** By code point. */
  readonly characters: string;
  readonly pressed: FontCut['pressed'];
}
