/** A relation or an operator with the spaces around it, or punctuation with the one behind it → what can bring them along. */

import { lookOf } from './look-of.ts';
import { hasClass, hasTrait, type Piece } from './piece.ts';
import { SIZED, SPACE } from './traits.ts';

interface Spacing {
  readonly width: string;
  /** The class that brings it along. */
  readonly name: string;
}

/** By kind of atom. */
const around: ReadonlyMap<string, Spacing> = new Map([
  ['mrel', { width: '0.2778em', name: 'rel' }],
  ['mbin', { width: '0.2222em', name: 'bin' }],
]);
const behind: ReadonlyMap<string, Spacing> = new Map([
  ['mpunct', { width: '0.1667em', name: 'thin' }],
  ['mop', { width: '0.1667em', name: 'thin' }],
]);

export interface SpacedAtom {
  readonly atom: Piece;
  /** The class that brings the spaces. */
  readonly name: string;
  /** How many pieces it stands for. */
  readonly taken: number;
}

/** @returns how wide a piece is that is nothing but a space */
export function spaceOf(piece: Piece | undefined): string | undefined {
  if (!piece || !hasTrait(piece, SPACE)) return undefined;
  const { classes, style } = lookOf(piece);
  if (classes.length !== 1) return undefined;
  for (const name in style) if (name !== 'marginRight') return undefined;
  return style.marginRight;
}

export function spacedAtom(pieces: readonly Piece[], i: number): SpacedAtom | undefined {
  const before = spaceOf(pieces[i]);
  const isBetween = before !== undefined && before === spaceOf(pieces[i + 2]);
  const atom = pieces[isBetween ? i + 1 : i];
  const kind = atom?.classes[0];
  if (!atom || kind === undefined) return undefined;
  const spacing = (isBetween ? around : behind).get(kind);
  if (spacing === undefined || spacing.width !== (isBetween ? before : spaceOf(pieces[i + 1])))
    return undefined;
  if (hasTrait(atom, SIZED) || hasClass(atom, 'op-limits')) return undefined;
  return { atom, name: spacing.name, taken: isBetween ? 3 : 2 };
}
