/** KaTeX's own tree → the parts of a formula, as if rehype-katex had written it as HTML and parsed that again. */

import {
  element,
  markupPiece,
  noClasses,
  noPieces,
  noStyle,
  type Piece,
  type Style,
  stackPiece,
  textPiece,
} from '../lean/piece.ts';
import { isStack, stackOf } from '../lean/stack-of.ts';
import type { FormulaParts } from './formula-parts.ts';
import type { KatexNode } from './katex-node.ts';
import { Strange } from './strange.ts';
import { inEm, writeMathml, writeSvg } from './write-foreign.ts';

type KatexStyle = NonNullable<KatexNode['style']>;

function isEmpty(style: KatexStyle): boolean {
  for (const _ in style) return false;
  return true;
}

function isWhole(style: KatexStyle): style is Style {
  for (const name in style) if (style[name] === undefined) return false;
  return true;
}

/** @param lean how much a symbol leans into what follows */
function styleOf(style: KatexStyle, lean: number): Style {
  if (lean <= 0 && isEmpty(style)) return noStyle;
  if (lean <= 0 && isWhole(style)) return style;
  const said: Record<string, string> = lean > 0 ? { marginRight: inEm(lean) } : {};
  for (const name in style) {
    const value = style[name];
    if (value !== undefined) said[name] = value;
  }
  return isEmpty(said) ? noStyle : said;
}

/** @returns them if none is several in one, which KaTeX may write, too */
function single(classes: readonly string[]): readonly string[] {
  for (const name of classes) if (name.includes(' ')) throw new Strange(name);
  return classes;
}

function addSymbol(node: KatexNode, text: string, to: Piece[]): void {
  const { classes = noClasses, style = noStyle, italic = 0 } = node;
  const said = styleOf(style, italic);
  if (classes.length > 0 || said !== noStyle) {
    to.push(element('span', single(classes), said, text === '' ? noPieces : [textPiece(text)]));
    return;
  }
  // A parser makes one text of two.
  const last = to.at(-1);
  if (last?.kind === 'text') to[to.length - 1] = textPiece(last.text + text);
  else if (text !== '') to.push(textPiece(text));
}

function add(node: KatexNode, to: Piece[]): void {
  const { text, children, classes, attributes } = node;
  if (text !== undefined && classes) addSymbol(node, text, to);
  else if (!children || node.type !== undefined) throw new Strange('node');
  else if (!attributes) for (const child of children) add(child, to);
  else if (!classes) to.push(markupPiece(writeSvg(node)));
  else {
    // Such as a link.
    for (const name in attributes) throw new Strange(name);
    to.push(
      isStack(classes)
        ? stackIn(node)
        : element('span', single(classes), styleOf(node.style ?? noStyle, 0), piecesOf(children)),
    );
  }
}

function stackIn(table: KatexNode): Piece {
  const { stack, rows } = stackOf(table);
  return stackPiece(
    single(table.classes ?? noClasses),
    styleOf(table.style ?? noStyle, 0),
    rows.map(rowIn),
    stack,
  );
}

function rowIn({ classes = noClasses, style = noStyle, children = [] }: KatexNode): Piece {
  return element('span', single(classes), styleOf(style, 0), piecesOf(children.slice(1)));
}

function piecesOf(nodes: readonly KatexNode[]): readonly Piece[] {
  if (nodes.length === 0) return noPieces;
  const pieces: Piece[] = [];
  for (const node of nodes) add(node, pieces);
  return pieces;
}

/** @returns what is in an element that is of this class and nothing else */
function inside(node: KatexNode | undefined, name: string): readonly KatexNode[] {
  const { children, classes, attributes, style = noStyle } = node ?? {};
  const isPlain =
    classes?.length === 1 &&
    classes[0] === name &&
    isEmpty(style) &&
    Object.keys(attributes ?? {}).join() === (name === 'katex-html' ? 'aria-hidden' : '');
  if (!children || !isPlain) throw new Strange(name);
  return children;
}

/** @returns nothing where only a parser of HTML can tell what comes out */
export function partsOfKatex(drawn: KatexNode): FormulaParts | undefined {
  try {
    const isDisplay = drawn.classes?.includes('katex-display') ?? false;
    const [formula] = isDisplay ? inside(drawn, 'katex-display') : [drawn];
    const [twin, html] = inside(formula, 'katex');
    const [math] = inside(twin, 'katex-mathml');
    if (math?.type !== 'math') throw new Strange('math');
    const pieces = piecesOf(inside(html, 'katex-html'));
    const before = `<span class=katex><span class=katex-mathml>${writeMathml(math)}</span><span class=katex-html aria-hidden=true>`;
    return isDisplay
      ? { before: `<span class=katex-display>${before}`, pieces, after: '</span></span></span>' }
      : { before, pieces, after: '</span></span>' };
  } catch (error) {
    if (error instanceof Strange) return undefined;
    throw error;
  }
}
