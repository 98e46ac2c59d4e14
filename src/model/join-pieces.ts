/** A text in pieces → its bytes in UTF-8. */

import { bytesOf } from './bytes-of.ts';
import type { Pieces } from './pieces.ts';

export const joinPieces = (pieces: Pieces): Buffer => Buffer.concat(pieces.map(bytesOf));
