/** Texts → their bytes in UTF-8, one after another in the same place: the system takes its time to give a new one for each. */

import type { Pieces } from './pieces.ts';

/**
 * @param before how many bytes to leave free
 * @returns bytes that stand until the next text comes
 */
export type Utf8Encoder = (pieces: Pieces, before?: number) => Buffer;

export function utf8Encoder(): Utf8Encoder {
  let place = Buffer.alloc(0);

  return (pieces, before = 0) => {
    // A letter takes three bytes at most, or four where it is two units.
    const most = pieces.reduce(
      (sum, piece) => sum + (typeof piece === 'string' ? 3 : 1) * piece.length,
      before,
    );
    if (place.length < most) place = Buffer.allocUnsafe(most);
    let end = before;
    for (const piece of pieces) {
      if (typeof piece === 'string') end += place.write(piece, end);
      else {
        place.set(piece, end);
        end += piece.length;
      }
    }
    return place.subarray(0, end);
  };
}
