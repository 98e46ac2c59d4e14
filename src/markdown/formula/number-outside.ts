/** Takes the numbers that KaTeX sets beside a formula out of the box that scrolls, so that they neither overlap nor leave. */

import { hasClass, type Piece } from '../lean/piece.ts';

/** Those that KaTeX gives by itself, to rows without a label, go. */
const withoutOwn = (piece: Piece): Piece => ({
  ...piece,
  children: piece.children.filter((child) => !hasClass(child, 'eqn-num')).map(withoutOwn),
});

const holdsNumber = ({ children }: Piece): boolean =>
  children.some((child) => hasClass(child, 'mord') || holdsNumber(child));

/** @returns the formula, and KaTeX's column of numbers if one is left */
export function numberOutside(parts: readonly Piece[]): { formula: readonly Piece[]; number?: Piece } {
  const tag = parts.find((part) => hasClass(part, 'katex-tag'));
  if (!tag) return { formula: parts };
  const formula = parts.filter((part) => part !== tag);
  const number = withoutOwn(tag);
  return holdsNumber(number) ? { formula, number } : { formula };
}
