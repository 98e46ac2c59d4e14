/** Declarations as KaTeX keeps them → as CSS writes them. */

import type { Style } from './piece.ts';

const names: ReadonlyMap<string, string> = new Map(
  `backgroundColor borderBottomWidth borderColor borderRightStyle borderRightWidth borderTopWidth borderStyle borderWidth
  bottom color height left margin marginLeft marginRight marginTop minWidth paddingLeft position textShadow top width
  verticalAlign`
    .split(/\s+/)
    .map((name) => [name, hyphenate(name)]),
);

function hyphenate(name: string): string {
  return name.replace(/[A-Z]/g, '-$&').toLowerCase();
}

/** @returns a length in em */
export const em = (length: string | undefined): number =>
  length === undefined ? 0 : Number.parseFloat(length);

export const addTo = (css: string, name: string, value: string): string =>
  css === '' ? `${name}:${value}` : `${css};${name}:${value}`;

const isMargin = (name: string): boolean => name === 'marginLeft' || name === 'marginRight';

/** @param left what need not be said, besides that nothing is moved. @param more likewise */
export function cssOf(style: Style, left = '', more = ''): string {
  let css = '';
  for (const name in style) {
    const value = style[name];
    if (value === undefined || name === left || name === more || (value === '0em' && isMargin(name)))
      continue;
    css = addTo(css, names.get(name) ?? hyphenate(name), value);
  }
  return css;
}
