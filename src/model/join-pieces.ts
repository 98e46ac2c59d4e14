/** A text in pieces → its bytes in UTF-8. */

import type { Pieces } from './pieces.ts';

export const joinPieces = (pieces: Pieces): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
