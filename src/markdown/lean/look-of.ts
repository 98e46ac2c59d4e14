/** An element of KaTeX's → how it looks: the classes that a style sheet knows, the declarations that say something, its size. */

import type { Element, ElementContent, Properties } from 'hast';

export interface Look {
  readonly classes: readonly string[];
  readonly style: ReadonlyMap<string, string>;
}

export const plain: Look = { classes: [], style: new Map() };

/** KaTeX reckons with these, no rule of its style sheet does; the rest goes along with the stack that it aligns. */
const silent: ReadonlySet<string> = new Set(
  `mord mrel mbin mopen mclose mpunct mop minner mtight text mathrm allowbreak
  msupsub mfrac op-limits col-align-c col-align-l col-align-r`.split(/\s+/),
);

/** `\tiny` to `\Huge`, in em of the normal size: https://katex.org/docs/supported.html#style-color-size-and-font */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
/** Of a script, of a script to a script, and of the one right under the other. */
const sizeNames = new Map([
  [0.7, 'small'],
  [0.714286, 'smaller'],
  [0.5, 'half'],
]);
const sizing = /^(?:katex-sizing|fontsize-ensurer|(?:reset-)?size\d+)$/;

export const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';

const isWord = (name: string | number): name is string => typeof name === 'string';
const words = (names: readonly (string | number)[]): readonly string[] =>
  names.every(isWord) ? names : names.map(String);
const none: readonly string[] = [];

export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? words(className) : none;

export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

export function styleOf({ properties }: Element): Map<string, string> {
  const style = new Map<string, string>();
  if (properties.style === undefined) return style;
  for (const declaration of String(properties.style).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon), declaration.slice(colon + 1));
  }
  return style;
}

/** @returns a length in em */
export const em = (length: string | undefined): number => Number.parseFloat(length ?? '0');

/** How big an element is, as a part of what it stands in. */
export function sizeOf(element: Element): number {
  const classes = classesOf(element);
  if (!classes.includes('katex-sizing') && !classes.includes('fontsize-ensurer')) return 1;
  const numbered = (prefix: string) =>
    sizes[Number(classes.find((name) => name.startsWith(prefix))?.slice(prefix.length)) - 1] ?? 1;
  // As many digits as the style sheet has once it is minified.
  return Number((numbered('size') / numbered('reset-size')).toPrecision(6));
}

export function lookOf(element: Element): Look {
  const style = styleOf(element);
  const size = sizeOf(element);
  const classes = classesOf(element).filter((name) => !silent.has(name));
  if (style.get('margin-left') === '0em') style.delete('margin-left');
  if (style.get('margin-right') === '0em') style.delete('margin-right');
  // Their class says it already.
  if (classes.includes('op-symbol')) style.delete('position');
  if (size === 1 && !classes.includes('katex-sizing')) return { classes, style };
  const name = sizeNames.get(size);
  if (!name && size !== 1) style.set('font-size', `${size}em`);
  return { classes: [...classes.filter((one) => !sizing.test(one)), ...(name ? [name] : [])], style };
}

export function draw(
  tagName: string,
  { classes, style }: Look,
  children: ElementContent[],
  others: Properties = {},
): Element {
  const properties = { ...others };
  if (classes.length > 0) properties.className = [...classes];
  if (style.size > 0) {
    let css = '';
    for (const [name, value] of style) css += `${css && ';'}${name}:${value}`;
    properties.style = css;
  }
  return { type: 'element', tagName, properties, children };
}
