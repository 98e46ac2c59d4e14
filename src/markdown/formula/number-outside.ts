/** Takes the numbers that KaTeX sets beside a formula out of the box that scrolls, so that they neither overlap nor leave. */

import { hasTrait, type Piece } from '../lean/piece.ts';
import { ORDINARY } from '../lean/traits.ts';

/** Those that KaTeX gives by itself, to rows without a label, go. */
const withoutOwn = (piece: Piece): Piece => ({
  ...piece,
  children: piece.children.filter((child) => !child.classes.includes('eqn-num')).map(withoutOwn),
});

const holdsNumber = ({ children }: Piece): boolean =>
  children.some((child) => hasTrait(child, ORDINARY) || holdsNumber(child));

/** @returns the formula, and KaTeX's column of numbers if one is left */
export function numberOutside(parts: readonly Piece[]): { formula: readonly Piece[]; number?: Piece } {
  const tag = parts.find((part) => part.classes.includes('katex-tag'));
  if (!tag) return { formula: parts };
  const formula = parts.filter((part) => part !== tag);
  const number = withoutOwn(tag);
  return holdsNumber(number) ? { formula, number } : { formula };
}
