/** KaTeX's own tree → the elements that rehype-katex makes of it, which writes HTML and parses it again. */

import type { Element, ElementContent, Properties } from 'hast';
import type { KatexNode } from './katex-node.ts';

/** Attributes → their names in hast. */
const names: ReadonlyMap<string, string> = new Map([
  ['aria-hidden', 'ariaHidden'],
  ['stroke-width', 'strokeWidth'],
  ...`accent accentunder columnalign columnlines columnspacing d depth display displaystyle encoding fence height largeop
  linebreak linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize notation
  preserveAspectRatio rowlines rowspacing rspace scriptlevel separator stretchy style viewBox voffset width x1 x2 xmlns
  y1 y2`
    .split(/\s+/)
    .map((name): [string, string] => [name, name]),
]);
/** A parser reads what is in one of these as HTML: https://html.spec.whatwg.org/#mathml-text-integration-point */
const textOnly: ReadonlySet<string> = new Set(['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation']);

/** Only a parser of HTML can tell what comes out. */
class Strange extends Error {}

const ownName = (name: string): string => {
  const known = names.get(name);
  if (known === undefined) throw new Strange(name);
  return known;
};

function addAttributes(properties: Properties, attributes: Readonly<Record<string, string>>): Properties {
  for (const name in attributes) properties[ownName(name)] = attributes[name];
  return properties;
}

const em = (length: number): string => `${+length.toFixed(4)}em`;

/** Names of CSS as KaTeX writes them → as CSS does. */
const declarations: ReadonlyMap<string, string> = new Map(
  `backgroundColor borderBottomWidth borderColor borderRightStyle borderRightWidth borderTopWidth borderStyle borderWidth
  bottom color height left margin marginLeft marginRight marginTop minWidth paddingLeft position textShadow top width
  verticalAlign`
    .split(/\s+/)
    .map((name) => [name, name.replace(/[A-Z]/g, '-$&').toLowerCase()]),
);

function styleOf({ italic, style, text }: KatexNode): string {
  // What holds several symbols remembers how the last one leans.
  let css = text !== undefined && italic !== undefined && italic > 0 ? `margin-right:${em(italic)};` : '';
  for (const name in style) {
    const known = declarations.get(name);
    if (known === undefined) throw new Strange(name);
    if (style[name] !== undefined) css += `${known}:${style[name]};`;
  }
  return css;
}

function splitClasses(classes: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of classes) {
    // Some are several.
    if (name.includes(' ')) names.push(...name.split(' ').filter((one) => one !== ''));
    else if (name !== '') names.push(name);
  }
  return names;
}

function look(node: KatexNode): Properties {
  const properties: Properties = {};
  if (node.classes && node.classes.length > 0) properties.className = splitClasses(node.classes);
  const style = styleOf(node);
  if (style !== '') properties.style = style;
  return properties;
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A parser makes one text of two. */
function addText(to: ElementContent[], value: string): void {
  const last = to.at(-1);
  if (last?.type === 'text') last.value += value;
  else if (value !== '') to.push({ type: 'text', value });
}

function childrenOf(node: KatexNode): ElementContent[] {
  const children: ElementContent[] = [];
  for (const child of node.children ?? []) add(child, children);
  return children;
}

function addSymbol(node: KatexNode, text: string, to: ElementContent[]): void {
  const properties = look(node);
  if (properties.className === undefined && properties.style === undefined) addText(to, text);
  else to.push(element('span', properties, text === '' ? [] : [{ type: 'text', value: text }]));
}

/** HTML knows no element of this name that ends where it begins. */
const holdsSpace = (children: readonly ElementContent[]): boolean =>
  children.some(
    (child) => child.type === 'element' && (child.tagName === 'mspace' || holdsSpace(child.children)),
  );

function mathElement(node: KatexNode, tagName: string): Element {
  const properties = addAttributes({}, node.attributes ?? {});
  // hast has a number where HTML has one.
  if (properties.width === '0') properties.width = 0;
  if (node.classes && node.classes.length > 0) properties.className = splitClasses(node.classes);
  const children = childrenOf(node);
  if (textOnly.has(tagName) && holdsSpace(children)) throw new Strange(tagName);
  return element(tagName, properties, children);
}

/** `<path d="…"/>`, whose form is in a list that KaTeX does not show. */
function pathElement(node: KatexNode): Element {
  const d = /^<path d="([^"&<]*)"\/>$/.exec(node.toMarkup())?.[1];
  if (d === undefined) throw new Strange('path');
  return element('path', { d }, []);
}

function add(node: KatexNode, to: ElementContent[]): void {
  const { type, text, children, classes, attributes } = node;
  if (text !== undefined) {
    if (classes) addSymbol(node, text, to);
    else addText(to, text);
  } else if (type !== undefined) to.push(mathElement(node, type));
  else if (children && attributes && classes) {
    if (attributes.href !== undefined) throw new Strange('a');
    to.push(element('span', addAttributes(look(node), attributes), childrenOf(node)));
  } else if (children && attributes) {
    const properties = addAttributes({ xmlns: 'http://www.w3.org/2000/svg' }, attributes);
    to.push(element('svg', properties, childrenOf(node)));
  } else if (children) for (const child of children) add(child, to);
  else if (node.pathName !== undefined) to.push(pathElement(node));
  else if (attributes) to.push(element('line', addAttributes({}, attributes), []));
  else if (node.character) to.push(element('mtext', {}, [{ type: 'text', value: node.character }]));
  else if (node.character === null && node.width !== undefined && node.width !== null)
    to.push(element('mspace', { width: em(node.width) }, []));
  else throw new Strange('node');
}

/** @returns nothing where only a parser of HTML can tell what comes out */
export function katexTree(drawn: KatexNode): Element | undefined {
  const children: ElementContent[] = [];
  try {
    add(drawn, children);
  } catch (error) {
    if (error instanceof Strange) return undefined;
    throw error;
  }
  const [only] = children;
  return children.length === 1 && only?.type === 'element' ? only : undefined;
}
