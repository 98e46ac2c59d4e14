/** A piece that KaTeX drew → how it looks: the classes that a style sheet knows, the declarations that say something. */

import { addTo, cssOf } from './css-of.ts';
import { hasTrait, noClasses, noStyle, type Piece } from './piece.ts';
import { SIZED, SYMBOL } from './traits.ts';

export interface Look {
  readonly classes: readonly string[];
  readonly css: string;
}

export const plain: Look = { classes: noClasses, css: '' };

/** `\tiny` to `\Huge`, in em of the normal size: https://katex.org/docs/supported.html#style-color-size-and-font */
const sizes: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
/** By the class of a size, then by the class of the size that it is in; as many digits as the minified style sheet has. */
const parts: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  sizes.map((size, i) => [
    `size${i + 1}`,
    new Map(sizes.map((reset, j) => [`reset-size${j + 1}`, Number((size / reset).toPrecision(6))])),
  ]),
);
/** Of a script, of a script to a script, and of the one right under the other. */
const sizeNames = new Map([
  [0.7, 'small'],
  [0.714286, 'smaller'],
  [0.5, 'half'],
]);
const sizing: ReadonlySet<string> = new Set([
  'katex-sizing',
  'fontsize-ensurer',
  ...sizes.flatMap((_, i) => [`size${i + 1}`, `reset-size${i + 1}`]),
]);

/** How big an element is, as a part of what it stands in. */
export function sizeOf(piece: Piece): number {
  if (!hasTrait(piece, SIZED)) return 1;
  const inside = parts.get(piece.classes.find((name) => parts.has(name)) ?? '');
  const reset = piece.classes.find((name) => inside?.has(name));
  return inside?.get(reset ?? '') ?? 1;
}

/** @param left a declaration that need not be said */
export function lookOf(piece: Piece, left = ''): Look {
  const { classes, style } = piece;
  // The class of a symbol says where it is already.
  const css = style === noStyle ? '' : cssOf(style, left, hasTrait(piece, SYMBOL) ? 'position' : '');
  if (!hasTrait(piece, SIZED)) return { classes, css };
  const size = sizeOf(piece);
  if (size === 1 && !classes.includes('katex-sizing')) return { classes, css };
  const name = sizeNames.get(size);
  const others = classes.filter((one) => !sizing.has(one));
  if (name) return { classes: [...others, name], css };
  return { classes: others, css: size === 1 ? css : addTo(css, 'font-size', `${size}em`) };
}
