/** Pieces of a formula → their HTML. */

import { attributeValue, escapeText } from '../write-html.ts';
import { noStyle, type Piece, type Style } from './piece.ts';

/** Names of CSS in a script → in a style sheet. */
const declarations: ReadonlyMap<string, string> = new Map(
  `backgroundColor borderBottomWidth borderColor borderRightStyle borderRightWidth borderTopWidth borderStyle borderWidth
  bottom color fontSize height left margin marginLeft marginRight marginTop minWidth padding paddingLeft position
  textShadow top width verticalAlign --depth --height --line --strut`
    .split(/\s+/)
    .map((name) => [name, hyphenate(name)]),
);

function hyphenate(name: string): string {
  return name.replace(/[A-Z]/g, '-$&').toLowerCase();
}

function cssOf(style: Style): string {
  let css = '';
  for (const name in style) {
    if (css !== '') css += ';';
    css += `${declarations.get(name) ?? hyphenate(name)}:${style[name]}`;
  }
  return css;
}

function openTag({ tag, classes, style, attributes }: Piece): string {
  let open = `<${tag}${attributes}`;
  if (classes.length > 0) open += ` class${attributeValue(classes.join(' '))}`;
  const css = style === noStyle ? '' : cssOf(style);
  if (css !== '') open += ` style${attributeValue(css)}`;
  return `${open}>`;
}

function write(piece: Piece, out: string[]): void {
  if (piece.kind === 'text') out.push(escapeText(piece.text));
  else if (piece.kind === 'markup') out.push(piece.text);
  else {
    out.push(openTag(piece));
    for (const child of piece.children) write(child, out);
    out.push(piece.tag === 'span' ? '</span>' : `</${piece.tag}>`);
  }
}

export function writePieces(pieces: readonly Piece[], out: string[]): void {
  for (const piece of pieces) write(piece, out);
}
