/**
 * What of a formula decides where Chrome paints the letters of a line. It rounds the top of a line, or of an inline box if it
 * made one, to a whole pixel, and draws what stands directly in it from there. In a line as high as its font that comes to
 * the same; in one that something taller stretches it does not.
 */

import { sizeOf } from './look-of.ts';
import { hasTrait, type Piece } from './piece.ts';
import { RULE } from './traits.ts';

export interface Line {
  /** What may stand in it without stretching it, above and below the base line, in em. */
  readonly height: number;
  readonly depth: number;
  /** Size of what is looked at, as a part of the line's. */
  readonly scale: number;
  readonly tall: boolean;
  /** Every element must stay: something around it counts them, or sets them one by one. */
  readonly stiff: boolean;
}

/**
 * KaTeX_Main has 0.903 em and 0.272 em, with half of the leading 0.9155 em and 0.2845 em. Browsers round them to whole pixels;
 * Chrome on Linux and Android takes one more from the top, to put it below, where letters stand at parts of a pixel.
 */
export const fontLine: Line = { height: 0.82, depth: 0.25, scale: 1, tall: false, stiff: false };

export const stiffLine: Line = { height: 0, depth: 0, scale: 1, tall: true, stiff: true };

/** The row of a stack, in which all that sticks out is let be. */
const row: Line = { ...fontLine, depth: Number.POSITIVE_INFINITY };
const tallRow: Line = { ...row, tall: true };

export const lineOfRow = (content: readonly Piece[]): Line => (stretches(content, 1) ? tallRow : row);

function stretches(pieces: readonly Piece[], scale: number): boolean {
  for (const piece of pieces) {
    if (piece.stack) {
      if (piece.stack.height * scale > fontLine.height) return true;
    } else if (
      piece.style.height !== undefined ||
      hasTrait(piece, RULE) ||
      (piece.children.length > 0 && stretches(piece.children, scale * sizeOf(piece)))
    ) {
      return true;
    }
  }
  return false;
}
