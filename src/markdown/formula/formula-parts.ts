/** A drawn formula, taken apart: what is for the eye can still be changed, what is around it is HTML already. */

import type { Piece } from '../lean/piece.ts';

export interface FormulaParts {
  /** With the twin for machines. */
  readonly before: string;
  /** What stands in KaTeX's `katex-html`. */
  readonly pieces: readonly Piece[];
  readonly after: string;
}
