/** A piece that KaTeX drew → how it looks: the classes that a style sheet knows, the declarations that say something, its size. */

import { hasTrait, noClasses, noStyle, type Piece, type Style } from './piece.ts';
import { isSilent, SILENT, SIZED, SYMBOL } from './traits.ts';

export interface Look {
  readonly classes: readonly string[];
  readonly style: Style;
}

export const plain: Look = { classes: noClasses, style: noStyle };

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
const sizing = /^(?:katex-sizing|fontsize-ensurer|(?:reset-)?size\d+)$/;

/** @returns a length in em */
export const em = (length: string | undefined): number =>
  length === undefined ? 0 : Number.parseFloat(length);

export function isUnstyled(style: Style): boolean {
  for (const _ in style) return false;
  return true;
}

/** How big an element is, as a part of what it stands in. */
export function sizeOf(piece: Piece): number {
  if (!hasTrait(piece, SIZED)) return 1;
  const inside = parts.get(piece.classes.find((name) => parts.has(name)) ?? '');
  const reset = piece.classes.find((name) => inside?.has(name));
  return inside?.get(reset ?? '') ?? 1;
}

export function without(style: Style, isLeft: (name: string) => boolean): Style {
  const left: Record<string, string> = {};
  for (const name in style) {
    const value = style[name];
    if (value !== undefined && isLeft(name)) left[name] = value;
  }
  return left;
}

function styleOf(piece: Piece): Style {
  const { style } = piece;
  if (style === noStyle) return style;
  const moves = style.marginLeft === '0em' || style.marginRight === '0em';
  // Their class says it already.
  const isPlaced = hasTrait(piece, SYMBOL) && style.position !== undefined;
  if (!moves && !isPlaced) return style;
  return without(style, (name) =>
    name === 'marginLeft' || name === 'marginRight'
      ? style[name] !== '0em'
      : !isPlaced || name !== 'position',
  );
}

const isLoud = (name: string): boolean => !isSilent(name);

export function lookOf(piece: Piece): Look {
  const style = styleOf(piece);
  const classes = hasTrait(piece, SILENT) ? piece.classes.filter(isLoud) : piece.classes;
  if (!hasTrait(piece, SIZED)) return { classes, style };
  const size = sizeOf(piece);
  if (size === 1 && !classes.includes('katex-sizing')) return { classes, style };
  const name = sizeNames.get(size);
  const others = classes.filter((one) => !sizing.test(one));
  if (name) return { classes: [...others, name], style };
  return { classes: others, style: size === 1 ? style : { ...style, fontSize: `${size}em` } };
}
