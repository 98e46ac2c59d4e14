/** A relation or an operator with the spaces around it, or punctuation with the one behind it → what can bring them along. */

import { hasTrait, type Piece } from './piece.ts';
import { BINARY, LIMITS, OPERATOR, PUNCTUATION, RELATION, SIZED, SPACE } from './traits.ts';

export interface SpacedAtom {
  readonly atom: Piece;
  /** The class that brings the spaces. */
  readonly name: string;
  /** How many pieces it stands for. */
  readonly taken: number;
}

/** @returns how wide a piece is that is nothing but a space */
function spaceOf(piece: Piece | undefined): string | undefined {
  if (!piece || !hasTrait(piece, SPACE) || piece.classes.length !== 1) return undefined;
  for (const name in piece.style) if (name !== 'marginRight') return undefined;
  return piece.style.marginRight;
}

function between(atom: Piece, space: string): string | undefined {
  if (hasTrait(atom, RELATION)) return space === '0.2778em' ? 'rel' : undefined;
  return hasTrait(atom, BINARY) && space === '0.2222em' ? 'bin' : undefined;
}

export function spacedAtom(pieces: readonly Piece[], i: number): SpacedAtom | undefined {
  const [first, next] = [pieces[i], pieces[i + 1]];
  if (!first || !next) return undefined;
  const before = spaceOf(first);
  const isBetween = before !== undefined && before === spaceOf(pieces[i + 2]);
  const atom = isBetween ? next : first;
  if (hasTrait(atom, SIZED | LIMITS)) return undefined;
  if (isBetween) {
    const name = between(atom, before);
    return name === undefined ? undefined : { atom, name, taken: 3 };
  }
  const isThin = hasTrait(atom, PUNCTUATION | OPERATOR) && spaceOf(next) === '0.1667em';
  return isThin ? { atom, name: 'thin', taken: 2 } : undefined;
}
