/** KaTeX's tables that put one thing above another (its `vlist`) → what they hold. */

import { em, type Look, lookOf } from './look-of.ts';
import { hasTrait, type Piece } from './piece.ts';
import { STACK } from './traits.ts';

export interface Stack {
  readonly look: Look;
  readonly rows: readonly Piece[];
  /** What stands in every row so that its base line is known: a length. */
  readonly strut: string;
  /** Above and below the base line, in em. */
  readonly height: number;
  readonly depth: number;
}

const isElement = ({ kind }: Piece): boolean => kind !== 'text';
const firstIn = (piece: Piece | undefined): Piece | undefined => piece?.children.find(isElement);

export const isStack = (piece: Piece): boolean => hasTrait(piece, STACK);

/** @returns its height alone */
export const heightOf = (table: Piece): number => em(firstIn(firstIn(table))?.style.height);

export function stackOf(table: Piece): Stack {
  const [above, below] = table.children.filter(isElement);
  const cell = firstIn(above);
  const rows = cell?.children.filter(isElement) ?? [];
  const { classes, style } = lookOf(table);
  return {
    look: { classes: classes.filter((name) => !name.startsWith('vlist')), style },
    rows,
    strut: firstIn(rows[0])?.style.height ?? '3em',
    height: em(cell?.style.height),
    depth: em(firstIn(below)?.style.height),
  };
}
